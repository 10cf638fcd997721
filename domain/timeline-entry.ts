import type { StaffActor } from "@/domain/access/actor";
import type { PlainDate } from "@/lib/plain-date";

/** What an entry is about: its icon, and what the timeline can be narrowed to. */
export const timelineKinds = [
  "request",
  "profile",
  "state",
  "need",
  "referral",
  "placement",
  "followUp",
  "contact",
  "appointment",
  "message",
  "access",
  "note",
  "file",
  "consent",
  "plan",
  "conference",
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/**
 * What changed. Fields and values are the codes that the back office has words for, or German words
 * already; null is "nothing".
 */
export type TimelineChange = {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
};

/**
 * Who did it: a member of staff, perhaps in a colleague's place; somebody by what they are in German
 * ("die Person selbst"); or the portal.
 */
export type TimelineActor =
  | { readonly userId: string; readonly inPlaceOf?: string }
  | { readonly named: string }
  | null;

/** One thing that happened to a person or was done for them. */
export type TimelineEntry = {
  /** Names the entry among all others of the person. */
  readonly id: string;
  /** An instant, or a day in Europe/Berlin where no hour is known. */
  readonly at: Date | PlainDate;
  readonly kind: TimelineKind;
  readonly by: TimelineActor;
  /** One short German sentence without a full stop. */
  readonly text: string;
  readonly changes?: readonly TimelineChange[];
  /** What somebody wrote about it. */
  readonly note?: string | null;
  /** Where it can be read in full: an address of the back office. */
  readonly href?: string;
};

/** Whose timeline, and who reads it: a note of one's own is nobody else's to see. */
export type TimelineOf = { readonly personId: string; readonly reader: StaffActor };
