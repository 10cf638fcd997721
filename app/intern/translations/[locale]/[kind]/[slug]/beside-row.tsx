import { TextArea } from "@/components/form/fields";
import { Badge } from "@/components/panel";
import { type Term, termColumns, termInText, termsIn } from "@/domain/glossary/terms";
import type { SideBySide } from "@/domain/translation/read";
import { directions } from "@/lib/i18n/locales";
import type { BesideForm } from "./beside-form";

type Props = {
  readonly side: SideBySide;
  readonly form: BesideForm;
  readonly terms: readonly Term[];
  readonly name: string;
  readonly source: string;
  readonly rows?: number;
};

/** As many lines as the German text has, and a few more. */
const lettersALine = 45;

const staleWords =
  "Der deutsche Text hat sich hier geändert. Bitte vergleichen Sie: Diese Übersetzung ist noch die alte.";

/** A German paragraph, the terms in it, and the field of its translation. */
export function BesideRow({ side, form, terms, name, source, rows }: Props) {
  const { locale } = side;
  const found = termsIn(source, terms);
  return (
    <div className="grid items-start gap-x-6 border-line border-t py-3 lg:grid-cols-2">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 text-soft">
          Deutsch: {form.label(name)}
          {side.changed.includes(name) && <Badge tone="asks">geändert</Badge>}
        </p>
        <p className="wrap-anywhere whitespace-pre-wrap">{source}</p>
        {found.length > 0 && (
          <ul className="mt-2 grid gap-1" aria-label="Wörter aus der Liste">
            {found.map((term) => (
              <TermLine
                key={term.id}
                term={term}
                name={name}
                label={form.label(name)}
                side={side}
              />
            ))}
          </ul>
        )}
        {source.startsWith("<") && (
          <button
            className="button quiet mt-2"
            type="submit"
            name="insert"
            value={`${name} source`}
            aria-label={`Bausteine von hier übernehmen: ${form.label(name)}`}
          >
            Bausteine von hier übernehmen
          </button>
        )}
      </div>
      <div className="-mt-4 max-lg:mt-0">
        <TextArea
          name={name}
          label={form.label(name)}
          value={form.value(name)}
          error={form.error(name)}
          hint={side.stale.includes(name) && staleWords}
          note={form.meanwhile(name)}
          rows={rows ?? Math.ceil(source.length / lettersALine) + 1}
          lang={locale}
          dir={directions[locale]}
        />
      </div>
    </div>
  );
}

type TermProps = {
  readonly term: Term;
  readonly name: string;
  readonly label: string;
  readonly side: SideBySide;
};

function TermLine({ term, name, label, side: { locale } }: TermProps) {
  const translation = term[termColumns[locale]];
  return (
    <li className="flex flex-wrap items-center gap-x-2">
      <b>{term.german}</b>
      {translation ? (
        <>
          <bdi lang={locale} dir={directions[locale]}>
            {translation}
          </bdi>
          <button
            className="button quiet"
            type="submit"
            name="insert"
            value={`${name} ${term.id}`}
            aria-label={`Einfügen: ${term.german} (${label})`}
            title={termInText(term, locale)}
          >
            Einfügen
          </button>
        </>
      ) : (
        <span className="text-soft">in dieser Sprache noch offen</span>
      )}
      {term.note && <span className="w-full text-soft">{term.note}</span>}
    </li>
  );
}
