import { Panel, Terms } from "@/components/panel";
import { fieldsOfSection, localeOf, type Section, sections } from "@/domain/offer-revision/fields";
import { directions, sourceLocale } from "@/lib/i18n/locales";
import { ShownText } from "../../../shown-text";
import type { ChoiceWords } from "../../choice-words";
import { fieldWords, sectionWords } from "../../field-words";
import { valueWords } from "../../value-words";
import type { Revision } from "./write-panel";

/** Everything the revision says, section by section, with the way to change it. */
export function SectionsPanel({ revision, choices }: { revision: Revision; choices: ChoiceWords }) {
  return (
    <Panel title="Alle Angaben">
      <div className="mt-2 grid gap-x-8 gap-y-4 lg:grid-cols-2">
        {sections.map((section) => (
          <SectionPart key={section} section={section} revision={revision} choices={choices} />
        ))}
      </div>
    </Panel>
  );
}

type PartProps = { section: Section; revision: Revision; choices: ChoiceWords };

function SectionPart({ section, revision, choices }: PartProps) {
  const { title } = sectionWords[section];
  const locale = localeOf(section) ?? sourceLocale;
  const filled = fieldsOfSection(section).flatMap((name) => {
    const value = valueWords(revision.fields, name, choices);
    return value ? [{ name, label: fieldWords[name].label, value }] : [];
  });
  return (
    <section className="min-w-0">
      <h3 className="flex flex-wrap items-center gap-x-3 text-base">
        {title}
        {revision.writable && (
          <a
            className="inline-flex min-h-11 items-center font-normal"
            href={`/intern/offers/drafts/${revision.id}/${section}`}
            aria-label={`Ändern: ${title}`}
          >
            Ändern
          </a>
        )}
      </h3>
      {filled.length === 0 ? (
        <p className="text-soft">nichts angegeben</p>
      ) : (
        <Terms
          unknown=""
          rows={filled.map(({ name, label, value }) => [
            label,
            name.startsWith("body-") ? (
              <ShownText key={label} text={value} locale={locale} />
            ) : (
              <span
                key={label}
                className="whitespace-pre-wrap"
                lang={locale}
                dir={directions[locale]}
              >
                {value}
              </span>
            ),
          ])}
        />
      )}
    </section>
  );
}
