import "server-only";
import type { NewMail } from "@/domain/mail/outbox";
import { closing } from "@/domain/referral/mail";
import { invitationText } from "@/lib/calendar/invitation";
import { city } from "@/lib/city/city";
import { now } from "@/lib/clock";
import { mailSettings } from "@/lib/mail/settings";
import { conferenceCalendarId } from "./calendar";
import { hourWords, whenWords, whereWords } from "./frame-words";
import type { Frame } from "./present";

/** What is told to somebody who is invited. */
export type Told = "invited" | "changed" | "calledOff";

type Hour = Pick<Frame, "day" | "time">;

type Given = {
  readonly told: Told;
  readonly conference: Frame;
  /** The hour that they know, of a change: another one, or the same where place or length has changed. */
  readonly before?: Hour | null;
  readonly sequence: number;
  readonly recipient: string;
  readonly participantId: string;
  /** After this it says nothing that anybody needs. */
  readonly expiresAt: Date;
};

const subjects: Record<Told, string> = {
  invited: "Einladung zu einer Fallkonferenz",
  changed: "Geändert: Fallkonferenz",
  calledOff: "Abgesagt: Fallkonferenz",
};

/**
 * Invites somebody to a conference, tells of a change, or calls it off, with a file for their
 * calendar. It says when and where, and nothing of the person, not even a number.
 */
export function conferenceMail(given: Given): NewMail {
  const { told, conference, before, recipient, participantId, expiresAt } = given;
  return {
    ...{ kind: "conferenceInvitation", recipient, participantId },
    subject: subjects[told],
    text: [
      "Guten Tag,",
      "",
      ...opening[told],
      ...(before ? formerWords(before, conference) : []),
      "",
      whenWords(conference),
      whereWords(conference),
      ...(told === "calledOff" ? [] : ["", ...explained(conference)]),
      ...closing(),
    ].join("\n"),
    calendar: calendarOf(given),
    expiresAt,
  };
}

/** Where the hour is the one that they know, naming it as the former one would hide what has changed. */
function formerWords(known: Hour, conference: Frame): string[] {
  return known.day === conference.day && known.time === conference.time
    ? ["Tag und Beginn sind gleich geblieben. Bitte achten Sie auf Ort und Ende:"]
    : [`Bisher: ${hourWords(known)}.`, "Sie ist jetzt:"];
}

const opening: Record<Told, readonly string[]> = {
  invited: ["wir laden Sie zu einer Fallkonferenz ein:"],
  changed: ["eine Fallkonferenz, zu der Sie eingeladen sind, hat sich geändert."],
  calledOff: ["diese Fallkonferenz findet nicht statt, oder ohne Sie:"],
};

function explained({ about }: Frame): string[] {
  return [
    about === "person"
      ? "Um wen es geht, steht zum Schutz der Person nicht in dieser Mail. Wenn sie eingewilligt hat, sagen wir es Ihnen."
      : "Es geht um allgemeine Fragen und nicht um eine einzelne Person.",
    "Eine Datei für Ihren Kalender liegt bei. Sie können nicht kommen? Bitte sagen Sie uns kurz Bescheid.",
  ];
}

function calendarOf({ told, conference, sequence, recipient }: Given) {
  const method = told === "calledOff" ? ("CANCEL" as const) : ("REQUEST" as const);
  const { team } = city().bodies;
  const address = team.mail ?? mailSettings()?.sender.address ?? recipient;
  const text = invitationText({
    ...{ method, sequence, recipient, at: now() },
    id: conferenceCalendarId(conference.id),
    title: "Fallkonferenz",
    ...{ date: conference.day, from: conference.time, until: conference.until },
    location: whereWords(conference),
    organizer: { name: team.name, address },
  });
  return { method, text };
}
