import type { FilterWords } from "@/app/(public)/[locale]/offers/filter-words";
import type { FilterField } from "@/domain/offer-list/filterable";

/** Something to choose between, and not just to tick. */
export function hasQuestion({ name, choices }: FilterField): boolean {
  return name === "age" || choices.some(({ value }) => value !== "1");
}

/**
 * German terms that are wider than their box on a small phone, up to where they may be parted. Left
 * to themselves browsers part them properly only in a German text, and only those with a dictionary.
 */
const longTerm = /(Aufenthalts|Beschäftigungs|Teilnahme)(?=\p{Ll}{6})/gu;

type Props = { field: FilterField; words: FilterWords; any: string };

/** The choices of one filter, each with the number of offers there are with it. */
export function FieldChoices({ field, words, any }: Props) {
  const { name, several, choices } = field;
  return (
    <fieldset>
      <legend className="mb-1 font-bold">{words.t(`name.${name}`)}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {!several && (
          <label className="pick">
            <input
              name={name}
              type="radio"
              value=""
              defaultChecked={choices.every(({ chosen }) => !chosen)}
            />
            {any}
          </label>
        )}
        <Picks field={field} words={words} />
      </div>
    </fieldset>
  );
}

/** What is on or off. */
export function Ticks({ fields, words }: { fields: readonly FilterField[]; words: FilterWords }) {
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      {fields.map((field) => (
        <Picks key={field.name} field={field} words={words} />
      ))}
    </div>
  );
}

function Picks({ field, words }: { field: FilterField; words: FilterWords }) {
  const { name, several, choices } = field;
  // Of a long list of ticks only those that lead somewhere; of one's own paper or level, all.
  const shown = choices.filter(({ count, chosen }) => !several || count > 0 || chosen);
  return shown.map(({ value, count, chosen }) => (
    <label key={value} className="pick">
      <input
        name={name}
        type={several || value === "1" ? "checkbox" : "radio"}
        value={value}
        defaultChecked={chosen}
        disabled={count === 0 && !chosen}
      />
      <span className="min-w-0 hyphens-auto">
        {words.choice(name, value).replace(longTerm, "$1\u00AD")}
      </span>
      <span className="ms-auto flex-none text-base font-normal">{count}</span>
    </label>
  ));
}
