import type { readAppointment } from "@/domain/appointment/queries";
import { TellPanel, ToldPanel } from "../../tell-panel";
import { whenWords } from "../appointment-words";

type Props = { readonly appointment: Awaited<ReturnType<typeof readAppointment>> };

/** That the person has to hear of a change, and who else is expected. */
export function TellPersonPanel({ appointment }: Props) {
  const { id, version, state, personId, toTell, known, mail, told } = appointment;
  if (told) {
    return <ToldPanel told={told} action={`/intern/appointments/${id}/person-told/undo`} />;
  }
  if (!toTell) return null;
  const isOff = toTell === "isOff";
  const template = isOff ? "cancelled" : "moved";
  const when = whenWords(appointment);
  const [unknown, now] =
    state === "cancelled"
      ? ["dass der Termin nicht stattfindet", "findet nicht statt"]
      : isOff
        ? ["dass der Termin verschoben war", `war schon: ${when}`]
        : ["dass der Termin verschoben ist", when];
  return (
    <TellPanel
      {...{ unknown, now, known, mail, version }}
      message={`/intern/messages/${personId}?template=${template}&appointment=${id}`}
      action={`/intern/appointments/${id}/person-told`}
    >
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
