import { RowTable } from "@/components/row-table";
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
          cell: ({ german, forms, note }) => (
            <>
              <b>{german}</b>
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
        {
          head: "Ändern",
          cell: ({ id, version, german }) => (
            <div className="flex flex-wrap gap-2">
              <a
                className="button quiet"
                href={`/intern/translations/glossary?term=${id}#term`}
                aria-label={`Ändern: ${german}`}
              >
                Ändern
              </a>
              <form action="/intern/translations/glossary/remove" method="post">
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="version" value={version} />
                <button className="button quiet" type="submit" aria-label={`Entfernen: ${german}`}>
                  Entfernen
                </button>
              </form>
            </div>
          ),
        },
      ]}
    />
  );
}
