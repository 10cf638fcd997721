import type { readAppointment } from "@/domain/appointment/queries";
import { TellPanel, ToldPanel } from "../../tell-panel";
import { whenWords } from "../appointment-words";

type Props = { readonly appointment: Awaited<ReturnType<typeof readAppointment>> };

/** That the person has to hear of a change, and who else is expected. */
export function TellPersonPanel({ appointment }: Props) {
  const { id, version, state, personId, toTell, known, isToldByHand } = appointment;
  if (isToldByHand) return <ToldPanel action={`/intern/appointments/${id}/person-told/undo`} />;
  if (!toTell) return null;
  const isOff = toTell === "isOff";
  return (
    <TellPanel
      message={`/intern/messages/${personId}?template=${isOff ? "cancelled" : "moved"}&appointment=${id}`}
      action={`/intern/appointments/${id}/person-told`}
      version={version}
    >
      <p className="mt-1 max-w-152">
        {state === "cancelled"
          ? "Die Person weiß noch nicht, dass der Termin nicht stattfindet."
          : "Die Person weiß noch nicht, dass der Termin verschoben ist."}{" "}
        {known && `Sie kennt: ${whenWords(known)}.`} Das Portal schreibt ihr nicht von selbst. Bis
        Sie es hier vermerken, steht es unter „Heute“.
      </p>
      {state !== "missed" && <Others appointment={appointment} />}
    </TellPanel>
  );
}

/** They would come as well, or wait. */
function Others({ appointment: { interpreter, withWhom, place } }: Props) {
  const others = [interpreter ? "wer dolmetscht" : "", withWhom ?? "", place].filter(Boolean);
  if (others.length === 0) return null;
  return (
    <p className="mt-2 max-w-152 wrap-anywhere">
      Bitte denken Sie auch an: <bdi>{others.join(", ")}</bdi>.
    </p>
  );
}
