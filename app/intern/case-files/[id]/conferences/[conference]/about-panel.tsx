import { Icon } from "@/components/icon";
import { Panel, Terms } from "@/components/panel";
import { now, today } from "@/lib/clock";
import { formatInstant } from "@/lib/i18n/format";
import { aboutWords, cancelReasonWords, placeWords, topicWord } from "../conference-words";
import type { PartProps } from "./shared";

/** When, where and what about, and the ways to change it, to print it, and to invite the person. */
export function AboutPanel({ address, conference, file }: Omit<PartProps, "forms">) {
  const { state, topics, agenda, note, settledAt, settledBy, cancelReason, personToldAt } =
    conference;
  const text = (key: string, words: string) => (
    <span key={key} className="wrap-anywhere block whitespace-pre-line" dir="auto">
      {words}
    </span>
  );
  const rows: (readonly [string, React.ReactNode])[] = [
    ["Gesprochen wird", aboutWords[conference.about]],
    ["Wo", text("place", placeWords(conference))],
  ];
  if (topics.length > 0) {
    rows.push(["Themen", topics.map(topicWord).join(", ")]);
  }
  if (agenda) rows.push(["Tagesordnung", text("agenda", agenda)]);
  if (note) rows.push(["Notiz", text("note", note)]);
  if (personToldAt) rows.push(["Der Person gesagt", formatInstant(personToldAt)]);
  if (settledAt) {
    const by = `${formatInstant(settledAt)}, ${settledBy ?? "vom Portal"}`;
    rows.push([
      state === "held" ? "Notiert" : "Abgesagt",
      cancelReason ? `${cancelReasonWords[cancelReason]} (${by})` : by,
    ]);
  }
  return (
    <Panel title="Worum es geht">
      <Terms rows={rows} unknown="–" />
      {state === "planned" && (
        <p className="mt-3 flex flex-wrap gap-2">
          <a className="button quiet" href={`${address}/change`}>
            Ändern oder verschieben
          </a>
          {conference.begins > now() && (
            <a
              className="button quiet"
              href={`/intern/messages/${file.personId}?template=conference&conference=${conference.id}`}
            >
              <Icon name="chat" />
              Die Person einladen
            </a>
          )}
          <a className="button quiet" href={`${address}/calendar.ics`}>
            <Icon name="calendar" />
            Kalenderdatei
          </a>
        </p>
      )}
      {state === "cancelled" && conference.day >= today() && (
        <p className="mt-3">
          <a className="button quiet" href={`${address}/calendar.ics`}>
            <Icon name="calendar" />
            Kalenderdatei mit der Absage
          </a>
        </p>
      )}
      {state === "held" && (
        <p className="mt-3 flex flex-wrap gap-2">
          <a className="button quiet" href={`${address}/pdf`}>
            <Icon name="sheet" />
            Protokoll drucken
          </a>
        </p>
      )}
    </Panel>
  );
}
