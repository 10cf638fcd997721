import { RowLink, RowTable } from "@/components/row-table";
import type { listTerms } from "@/domain/glossary/queries";
import { termColumns } from "@/domain/glossary/terms";
import { translationLocales } from "@/domain/translation/schema";
import { directions } from "@/lib/i18n/locales";
import { languageWords } from "../../words";

type Terms = Awaited<ReturnType<typeof listTerms>>;

export function TermsTable({ terms }: { terms: Terms }) {
  return (
    <RowTable
      label="Wörter der Verwaltung"
      rows={terms}
      columns={[
        {
          head: "Deutsch",
          title: true,
          cell: ({ id, german, forms, note }) => (
            <>
              <RowLink href={`/intern/translations/glossary?term=${id}#term`}>{german}</RowLink>
              {forms.length > 0 && <span className="block text-soft">{forms.join(", ")}</span>}
              {note && <span className="block text-soft">{note}</span>}
            </>
          ),
        },
        ...translationLocales.map((locale) => ({
          head: languageWords[locale] ?? locale,
          cell: (term: Terms[number]) =>
            term[termColumns[locale]] ? (
              <bdi lang={locale} dir={directions[locale]}>
                {term[termColumns[locale]]}
              </bdi>
            ) : (
              <span className="text-soft">noch offen</span>
            ),
        })),
      ]}
    />
  );
}
