import type { PlainDate } from "@/lib/plain-date";

/**
 * What can be there to do, and in this order where it is equally pressing: what somebody was
 * promised, what holds a person who is about to be lost, what others keep waiting, what nobody waits
 * for yet.
 */
export const taskKinds = [
  "appointment",
  "conference",
  "consentBack",
  "callWish",
  "request",
  "conferenceCancelled",
  "conferenceMoved",
  "appointmentCancelled",
  "appointmentMoved",
  "missedWeeks",
  "dispute",
  "followUp",
  "ending",
  "appointmentOpen",
  "conferenceOpen",
  "conferenceConsent",
  "refusal",
  "confirmation",
  "withoutConsent",
  "consentEnds",
  "handedOver",
  "answerHere",
  "silentReferral",
  "stalledReferral",
  "erasure",
  "reachChanged",
  "planStep",
  "talkAgain",
  "undated",
  "requestOpen",
  "doubtful",
  "outreach",
  "outreachDecision",
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** A task is kept as its kind and the id of its row. */
export const rowOfTask = (task: string): string => task.slice(-36);

/** So long a slip on the list can be undone by who made it, in milliseconds. */
export const undoMs = 600_000;

/** Whose name, and whose telephone: a person we know, or somebody of whom there is only a request. */
export type TaskPerson =
  | { readonly personId: string }
  /** Where the name has been opened already; with the person that has come of it, if any. */
  | {
      readonly requestId: string;
      readonly ofPersonId: string | null;
      /** They are reached as was written, and nobody knows whether that person wrote it. */
      readonly unproven?: true;
    };

/** The person whom a thing is about; null: nobody has made one of the request yet. */
export const personIdOf = (who: TaskPerson): string | null =>
  "personId" in who ? who.personId : who.ofPersonId;

/** One thing to do. A room that has some gives them by a function; domain/today/sources lists them. */
export type Task = {
  readonly kind: TaskKind;
  /** Of the row that is behind it. */
  readonly id: string;
  /** The day (Europe/Berlin) by which it is to be done; it stays there until it is. */
  readonly dueOn: PlainDate;
  /** The moment that was promised to the person, or the hour of an appointment. */
  readonly dueAt: Date | null;
  /** Since when it waits, where that is another thing than when it is due. */
  readonly since: PlainDate;
  readonly who: TaskPerson;
  /** So many persons at once, where it is about more than one: nobody is called or written to about it. */
  readonly persons?: number;
  /** Where the person is to be asked, though things of this kind are asked of carriers and offices. */
  readonly asksPerson?: true;
  /** What it is about in German, without a name. */
  readonly about: string;
  /** Where it is done. */
  readonly href: string;
  /** Version of the row, where the list itself can settle it. */
  readonly version: number | null;
};
