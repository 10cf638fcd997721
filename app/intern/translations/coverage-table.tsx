import { RowTable } from "@/components/row-table";
import type { listTranslations } from "@/domain/translation/queries";
import { languageWords } from "../words";
import { kindsWords } from "./translation-words";

type Rows = Awaited<ReturnType<typeof listTranslations>>["coverage"];

/** How much of the portal readers get in each language, as a bar and in figures. */
export function CoverageTable({ coverage }: { coverage: Rows }) {
  return (
    <section className="mt-6">
      <h2 className="text-lg">So viel ist übersetzt</h2>
      <RowTable
        label="So viel ist übersetzt"
        rows={coverage.map(({ locale, ...row }) => ({ id: locale, ...row }))}
        columns={[
          { head: "Sprache", cell: ({ id }) => <b>{languageWords[id]}</b> },
          {
            head: "aktuell",
            cell: ({ id, all }) => (
              <>
                <meter
                  className="h-3 w-28 align-middle"
                  min={0}
                  max={100}
                  value={all.percent}
                  aria-label={`${languageWords[id]}: aktuelle Texte in Prozent`}
                />{" "}
                <span className="whitespace-nowrap">{all.percent} %</span>
              </>
            ),
          },
          { head: "fehlt", cell: ({ all }) => all.missing },
          { head: "älter", cell: ({ all }) => all.outdated },
          { head: "Programm", cell: ({ all }) => all.machineMade },
          { head: "gelesen", cell: ({ all }) => `${all.readByNative} von ${all.all}` },
          {
            head: "Woran es fehlt",
            cell: ({ kinds }) =>
              kinds
                .filter(({ percent }) => percent < 100)
                .map(({ kind, percent }) => `${kindsWords[kind]} ${percent}\u00A0%`)
                .join(", ") || "an nichts",
          },
        ]}
      />
      <p className="mt-2 max-w-152 text-soft">
        „gelesen“: Ein Mensch mit dieser Muttersprache hat den Text gelesen. Bei allen anderen sagt
        die öffentliche Seite, was noch fehlt.
      </p>
    </section>
  );
}
