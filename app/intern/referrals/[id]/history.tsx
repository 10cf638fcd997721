import { Empty, Panel } from "@/components/panel";
import { formatInstant } from "@/lib/i18n/format";
import { referralStateWords, sideWords } from "../../words";
import type { Referral } from "./shared";

export function History({ events }: Pick<Referral, "events">) {
  return (
    <Panel title="Verlauf">
      {events.length === 0 ? (
        <Empty>Noch nicht gesendet.</Empty>
      ) : (
        <ol className="mt-2 grid gap-2">
          {events.map((event) => (
            <li key={event.id} className="border-brand border-s-3 ps-3">
              <span className="text-soft">{formatInstant(event.at)}</span>{" "}
              {event.from === event.to
                ? `${referralStateWords[event.to]}: bestätigt`
                : `${referralStateWords[event.from]} → ${referralStateWords[event.to]}`}{" "}
              <span className="text-soft">({sideWords[event.side] ?? event.side})</span>
              {event.note && <span className="block">{event.note}</span>}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
