import { FileField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import type { TranslationLocale } from "@/domain/translation/schema";
import { contentKinds } from "@/lib/content/files";
import { languageWords } from "../words";
import type { importedBy } from "./imported";
import { kindWords } from "./translation-words";

type Props = {
  readonly locale: TranslationLocale;
  /** Of texts that wait to be translated. */
  readonly count: number;
  readonly error: string | undefined;
  readonly imported: Awaited<ReturnType<typeof importedBy>>;
};

/** For translation offices: many texts out as a file, and back in as drafts. */
export function ExchangePanel({ locale, count, error, imported }: Props) {
  const address = `/intern/translations/export?language=${locale}`;
  return (
    <Panel title="Mit einem Übersetzungsprogramm arbeiten" id="exchange">
      <p className="mt-1 max-w-152 text-soft">
        Die Datei im Format XLIFF 2 enthält die deutschen Texte und was es auf{" "}
        {languageWords[locale]} schon gibt. Wer sie übersetzt zurückbringt, bekommt daraus Entwürfe.
      </p>
      <p className="mt-2 flex flex-wrap gap-2">
        {/* A file without texts is none that a program could open. */}
        {count > 0 && (
          <a className="button quiet" href={`${address}&scope=open`} download>
            Was fehlt, als Datei ({count})
          </a>
        )}
        <a className="button quiet" href={`${address}&scope=all`} download>
          Alle Texte als Datei
        </a>
      </p>
      <form
        className="mt-4"
        action="/intern/translations/import"
        method="post"
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="language" value={locale} />
        <FileField
          name="file"
          label="Übersetzte Datei"
          error={error}
          accept=".xlf,.xliff,application/xliff+xml"
        />
        <p className="mt-3">
          <button className="button" type="submit">
            Einlesen
          </button>
        </p>
      </form>
      {imported && <ImportResult imported={imported} locale={locale} />}
    </Panel>
  );
}

type ResultProps = Pick<Props, "locale"> & {
  readonly imported: NonNullable<Props["imported"]>;
};

function ImportResult({ imported, locale }: ResultProps) {
  const { texts, units, refused, more } = imported;
  return (
    <div className="mt-4" id="imported" role="status">
      <p className="font-bold">{takenWords(texts, units, refused.length)}</p>
      {refused.length > 0 && (
        <>
          <p className="mt-1">
            Nicht übernommen: {refused.length + more}
            {more > 0 && `, hier die ersten ${refused.length}`}
          </p>
          <RowTable
            label="Nicht übernommen"
            rows={refused}
            columns={[
              {
                head: "Text",
                cell: ({ file }) => <FileLink file={file} locale={locale} />,
              },
              { head: "Stelle", cell: ({ unit }) => unitWords(unit) },
              { head: "Grund", cell: ({ reason }) => reason },
            ]}
          />
        </>
      )}
    </div>
  );
}

/** The text that a part of the file is about, where its name says so. */
function FileLink({ file, locale }: { file: string; locale: TranslationLocale }) {
  const [kind, slug] = file.split(".");
  const known = contentKinds.find((each) => each === kind);
  if (!known || !slug) return file ? <code className="wrap-anywhere">{file}</code> : "ganze Datei";
  return (
    <RowLink href={`/intern/translations/${locale}/${known}/${encodeURIComponent(slug)}`}>
      {kindWords[known]}: {slug}
    </RowLink>
  );
}

const lineWords: Readonly<Record<string, string>> = {
  "": "alles",
  title: "Titel",
  summary: "Kurz gesagt",
  text: "ganzer Text",
};

function unitWords(unit: string): string {
  return lineWords[unit] ?? unit.replace(/^block-/, "Absatz ");
}

function takenWords(texts: number, units: number, refused: number): string {
  if (texts === 0) {
    return refused > 0
      ? "Aus der Datei wurde nichts übernommen."
      : "Nichts übernommen: Die Datei enthält nichts Neues.";
  }
  const drafts = texts === 1 ? "1 Entwurf" : `${texts} Entwürfe`;
  return `${units === 1 ? "1 Absatz" : `${units} Absätze`} in ${drafts} übernommen. Bitte sehen Sie sie durch und senden Sie sie zur Prüfung.`;
}
