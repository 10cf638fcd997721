import { Badge } from "@/components/panel";
import { RowTable } from "@/components/row-table";
import { type FieldName, localeOf, originFields, sectionOf } from "@/domain/offer-revision/fields";
import { type FormFields, lineIn } from "@/domain/offer-revision/form";
import { sourceLocale } from "@/lib/i18n/locales";
import { ComparedText } from "../shown-text";
import type { ChoiceWords } from "./choice-words";
import { fieldWords } from "./field-words";
import { valueWords } from "./value-words";

type Props = {
  readonly before: FormFields;
  readonly after: FormFields;
  readonly changed: readonly FieldName[];
  readonly choices: ChoiceWords;
};

/** What changes: facts as a table of old and new, texts word by word. */
export function Difference({ before, after, changed, choices }: Props) {
  const texts = changed.filter((name) => localeOf(sectionOf(name)) && !originFields.includes(name));
  const facts = changed.filter((name) => !texts.includes(name));
  return (
    <>
      {facts.length > 0 && (
        <RowTable
          label="Geänderte Angaben"
          rows={facts.map((name) => ({ id: name }))}
          columns={[
            { head: "Angabe", cell: ({ id }) => <b>{fieldWords[id].label}</b> },
            { head: "bisher", cell: ({ id }) => valueWords(before, id, choices) || <Nothing /> },
            { head: "neu", cell: ({ id }) => valueWords(after, id, choices) || <Nothing /> },
          ]}
        />
      )}
      {texts.map((name) => (
        <TextDifference key={name} name={name} before={before} after={after} />
      ))}
    </>
  );
}

function Nothing() {
  return <span className="text-soft">nicht angegeben</span>;
}

type TextProps = {
  readonly name: FieldName;
  readonly before: FormFields;
  readonly after: FormFields;
};

function TextDifference({ name, before, after }: TextProps) {
  const locale = localeOf(sectionOf(name)) ?? sourceLocale;
  const [old, now] = [lineIn(before, name), lineIn(after, name)];
  return (
    <section className="mt-4">
      <h3 className="flex flex-wrap items-center gap-2 text-base">
        {fieldWords[name].label}
        {!old && <Badge tone="fits">neu</Badge>}
        {!now && <Badge tone="not">entfernt</Badge>}
      </h3>
      <div className="mt-1 max-w-152 rounded-card border border-line p-3">
        <ComparedText old={old} now={now} locale={locale} plain={!name.startsWith("body-")} />
      </div>
    </section>
  );
}
