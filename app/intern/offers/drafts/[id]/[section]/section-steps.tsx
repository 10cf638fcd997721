import { type Section, sections } from "@/domain/offer-revision/fields";
import { sectionWords } from "../../../field-words";

/** The sections of the form, each a page of its own: what was typed is kept with every step. */
export function SectionSteps({ id, section }: { id: string; section: Section }) {
  return (
    <details className="mt-3">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-brand underline">
        Abschnitt {sections.indexOf(section) + 1} von {sections.length}
      </summary>
      <nav aria-label="Abschnitte">
        <ol className="mt-1 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
          {sections.map((name) => (
            <li key={name}>
              <a
                className="inline-flex min-h-11 items-center aria-[current]:font-bold"
                href={`/intern/offers/drafts/${id}/${name}`}
                aria-current={name === section ? "step" : undefined}
              >
                {sectionWords[name].title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <noscript>
        <p className="text-soft">Wer hier wechselt, ohne zu speichern, verliert Getipptes.</p>
      </noscript>
    </details>
  );
}
