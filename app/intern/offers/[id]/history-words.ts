import type { FieldName } from "@/domain/offer-revision/fields";
import { type FormFields, lineIn } from "@/domain/offer-revision/form";
import { fieldWords } from "../field-words";

type Version = {
  readonly isNew: boolean;
  readonly changed: readonly FieldName[];
  readonly fields: FormFields;
  readonly renamedFrom: string | null;
};

const lifecycleWords: Readonly<Record<string, string>> = { paused: "Pausiert", ended: "Beendet" };

/** What was done with an offer, in the words of whoever did it. */
export function historyWords({ isNew, changed, fields, renamedFrom }: Version): string {
  if (isNew) return "Zum ersten Mal veröffentlicht";
  if (renamedFrom) return `Neue Adresse, vorher: ${renamedFrom}`;
  if (changed.length === 0) return "Geprüft: alles stimmt noch";
  const labels = changed
    .filter((name) => name !== "lifecycle")
    .map((name) => fieldWords[name].label)
    .join(", ");
  if (!changed.includes("lifecycle")) return `Geändert: ${labels}`;
  const done = lifecycleWords[lineIn(fields, "lifecycle")] ?? "Läuft wieder";
  return labels ? `${done}; geändert: ${labels}` : done;
}
