import { Icon } from "@/components/icon";
import { Panel } from "@/components/panel";
import type { readAppointment } from "@/domain/appointment/queries";
import { ToldPanel } from "../../told-panel";
import { whenWords } from "../appointment-words";

type Props = { readonly appointment: Awaited<ReturnType<typeof readAppointment>> };

/**
 * What the person knows of it does not hold any more: a message in their language, or a call. Who
 * else is expected is named.
 */
export function TellPersonPanel({ appointment }: Props) {
  const { id, version, state, personId, personOwedAt, known, isToldByHand } = appointment;
  if (isToldByHand) return <ToldPanel action={`/intern/appointments/${id}/person-told/undo`} />;
  if (!personOwedAt) return null;
  const isOff = state === "cancelled";
  return (
    <Panel title="Der Person sagen" id="person">
      <p className="mt-1 max-w-152">
        {isOff
          ? "Die Person weiß noch nicht, dass der Termin nicht stattfindet."
          : "Die Person weiß noch nicht, dass der Termin verschoben ist."}{" "}
        {known && `Sie kennt: ${whenWords(known)}.`} Das Portal schreibt ihr nicht von selbst. Bis
        Sie es hier vermerken, steht es unter „Heute“.
      </p>
      <Others appointment={appointment} />
      <div className="mt-3 flex flex-wrap gap-2">
        <a
          className="button"
          href={`/intern/messages/${personId}?template=${isOff ? "cancelled" : "moved"}&appointment=${id}`}
        >
          <Icon name="chat" />
          Nachricht schreiben
        </a>
        <form action={`/intern/appointments/${id}/person-told`} method="post">
          <input type="hidden" name="version" value={version} />
          <button className="button quiet" type="submit">
            Bescheid gesagt
          </button>
        </form>
      </div>
    </Panel>
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
