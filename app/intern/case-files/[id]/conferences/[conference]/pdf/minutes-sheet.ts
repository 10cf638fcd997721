import { whenWords } from "@/domain/case-conference/frame-words";
import type { readConference } from "@/domain/case-conference/queries";
import { berlinDate } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { messagesFor } from "@/lib/i18n/messages";
import type { PlainDate } from "@/lib/plain-date";
import type { MinutesSheet } from "@/lib/sheet/minutes";
import { type Run, runsOf } from "@/lib/sheet/runs";
import { doerWords, stepWords } from "../../../support-plan/plan-words";
import { aboutWords, placeWords, topicWord } from "../../conference-words";

type Read = Pick<Awaited<ReturnType<typeof readConference>>, "conference" | "name" | "owner">;

const say = (text: string): readonly Run[] => runsOf(text, "de");

/** The minutes of a conference as they go into the file: in German, whole. */
export function minutesSheet({ conference, name, owner }: Read, today: PlainDate): MinutesSheet {
  const { topics, agenda, record, participants, personCame } = conference;
  const facts: (readonly [string, string])[] = [
    ["Wann", whenWords(conference)],
    ["Wo", placeWords(conference)],
    ["Gesprochen", aboutWords[conference.about]],
    ...(topics.length > 0 ? ([["Themen", topics.map(topicWord).join(", ")]] as const) : []),
    ["Zuständig", owner],
  ];
  const yesOrNo = (came: boolean | null) => (came ? "ja" : "nein");
  return {
    title: "Protokoll der Fallkonferenz",
    site: say(messagesFor("de").site.name),
    heading: say("Protokoll der Fallkonferenz"),
    name: say(conference.about === "person" ? name : "ohne Angaben über eine Person"),
    facts: facts.map(([term, value]) => ({ name: say(term), value: say(value) })),
    participants: {
      title: say("Wer eingeladen war"),
      heads: ["Wer", "Person", "Eingeladen", "War da"].map(say),
      rows: [
        ...participants.map((each) => [
          say(each.name),
          say(each.member ?? "–"),
          say(howInvited(each)),
          say(yesOrNo(each.came)),
        ]),
        [
          ...[say("die Person selbst"), say("–")],
          ...[say(toldWords(conference.personToldAt)), say(yesOrNo(personCame))],
        ],
      ],
    },
    texts: [
      ...(agenda ? [{ title: say("Tagesordnung"), paragraphs: paragraphsOf(agenda) }] : []),
      ...(record ? [{ title: say("Was gesagt wurde"), paragraphs: paragraphsOf(record) }] : []),
    ],
    decisions: {
      title: say("Beschlüsse"),
      heads: ["Beschluss", "Wer", "Bis wann"].map(say),
      rows: conference.decisions.map((decision) => [
        say(stepWords(decision)),
        say([doerWords[decision.who], decision.whoName].filter(Boolean).join(": ")),
        say(decision.dueOn ? formatShortDate(decision.dueOn) : "–"),
      ]),
    },
    made: say(`Stand: ${formatShortDate(today)}`),
    pages: ["Seite ", " von ", ""],
  };
}

const dayOf = (instant: Date) => formatShortDate(berlinDate(instant));

function howInvited({
  invitation,
  invitedAt,
  invitedByHandAt,
}: Read["conference"]["participants"][number]): string {
  if (invitedByHandAt) return `selbst, ${dayOf(invitedByHandAt)}`;
  const hasLeft = invitation === "sent" || invitation === "changeWaits";
  return hasLeft && invitedAt ? `per Mail, ${dayOf(invitedAt)}` : "nicht vermerkt";
}

const toldWords = (at: Date | null) => (at ? dayOf(at) : "nicht vermerkt");

function paragraphsOf(text: string): (readonly Run[])[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .map(say);
}
