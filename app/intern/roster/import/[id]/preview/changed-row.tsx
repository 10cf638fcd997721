import { SelectField } from "@/components/form/fields";
import { Badge } from "@/components/panel";
import { type Taking, takenChanges, takings } from "@/domain/roster/fates";
import type { FormState } from "../../../../issue-sentence";
import { useWords } from "../../import-words";
import type { Facts, PreviewRow } from "./preview-rows";
import { valueWord } from "./said-words";

const takingWords: Record<Taking, string> = {
  usual: "wie vorgeschlagen",
  all: "alles übernehmen",
  none: "nichts übernehmen",
};

type Props = { readonly row: PreviewRow; readonly form: FormState; readonly facts: Facts };

/** What a row would change of somebody known, field by field, and which of it is taken over. */
export function ChangedRow({ row, form, facts }: Props) {
  const { line, person, fate, known } = row;
  if (!person || fate.kind !== "changed") return null;
  const taken = takenChanges(fate.changes, fate.taking);
  const name = `row-${line}`;
  return (
    <section className="mt-4 border-line border-t pt-3" aria-label={`Zeile ${line}`}>
      <h3 className="font-bold">
        Zeile {line}: <bdi>{person.name}</bdi>
      </h3>
      {known.map((one) => (
        <p key={one.id} className="text-soft">
          im Portal: <bdi>{one.name}</bdi>, {one.publicCode}
        </p>
      ))}
      <ul className="mt-1 grid gap-1">
        {fate.changes.map((change) => (
          <li key={change.field}>
            {useWords[change.field]}:{" "}
            {change.from === null ? (
              <span className="text-soft">nicht bekannt</span>
            ) : (
              <bdi>{valueWord(change.field, change.from, facts)}</bdi>
            )}{" "}
            → <bdi>{valueWord(change.field, change.to, facts)}</bdi>{" "}
            {taken.includes(change) ? (
              <Badge tone="fits">wird übernommen</Badge>
            ) : (
              <Badge>{change.less ? "bleibt: genauer bekannt" : "bleibt, wie es ist"}</Badge>
            )}
          </li>
        ))}
      </ul>
      <SelectField
        name={name}
        label={
          <>
            Übernehmen<span className="sr-only">, Zeile {line}</span>
          </>
        }
        value={form.value(name) || fate.taking}
        options={takings.map((value) => ({ value, label: takingWords[value] }))}
      />
    </section>
  );
}
