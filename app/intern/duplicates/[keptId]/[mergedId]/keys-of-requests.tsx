import { TickGroup } from "@/components/form/choices";
import { Panel } from "@/components/panel";
import type { comparePersons } from "@/domain/merge/queries";
import { formatInstant } from "@/lib/i18n/format";

type Props = {
  readonly keys: Awaited<ReturnType<typeof comparePersons>>["keys"];
  /** What was ticked before; absent: what is proposed. */
  readonly opens: readonly string[] | undefined;
};

/** Which links that came with a request go on opening the page, which is that of both then. */
export function KeysOfRequests({ keys, opens }: Props) {
  if (keys.length === 0) return null;
  const usual = keys.flatMap(({ id, usual: isUsual }) => (isUsual ? [id] : []));
  return (
    <Panel title="Zugänge aus Anfragen">
      <p className="mt-1 max-w-152">
        Wer eine Anfrage schreibt, bekommt einen Link. Danach würde er auch zeigen, was von der
        anderen Person bekannt ist: Termine, Vermittlungen, Einwilligungen. Ohne Haken zeigt er nur
        noch die Anfrage; bestätigen können Sie das später auf der Seite der Anfrage.
      </p>
      <TickGroup
        name="opens"
        legend="Diese Anfragen hat die Person selbst geschrieben: bestätigt unter der Nummer, die vorher bekannt war"
        values={opens ?? usual}
        choices={keys.map(({ id, receivedAt, of }) => ({
          value: id,
          label: `Anfrage vom ${formatInstant(receivedAt)}, ${of === "kept" ? "bei der Person, die bleibt" : "bei der Person, die darin aufgeht"}`,
        }))}
      />
    </Panel>
  );
}
