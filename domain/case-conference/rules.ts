import { addDays, type PlainDate } from "@/lib/plain-date";

export const conferenceStates = ["planned", "held", "cancelled"] as const;
export type ConferenceState = (typeof conferenceStates)[number];

/** Whether it speaks of the person, which takes their consent, or of general matters without one. */
export const conferenceAbouts = ["person", "general"] as const;
export type ConferenceAbout = (typeof conferenceAbouts)[number];

export const conferenceMedia = ["inPerson", "phone", "video"] as const;
export type ConferenceMedium = (typeof conferenceMedia)[number];

/** Why a conference does not take place. */
export const cancelReasons = ["noConsent", "person", "participant", "notNeeded", "other"] as const;

/** What can be done with a conference. */
export const conferenceDeeds = [
  "change",
  "invite",
  "consent",
  "hold",
  "cancel",
  "minute",
  "decide",
  "attend",
  "takeBack",
] as const;
export type ConferenceDeed = (typeof conferenceDeeds)[number];

const possible: Record<ConferenceState, readonly ConferenceDeed[]> = {
  planned: ["change", "invite", "consent", "hold", "cancel"],
  held: ["minute", "decide", "attend", "takeBack"],
  cancelled: [],
};

/** What can be done with a conference in a state; who may is the table of rights. */
export function deedsIn(state: ConferenceState): readonly ConferenceDeed[] {
  return possible[state];
}

type Settled = { readonly settledOn: PlainDate | null; readonly decisions: number };

/**
 * Whether it can still be said that a conference did not take place after all: on the day on which it
 * was noted, as long as nothing was decided. After that it is no slip.
 */
export function isFresh({ settledOn, decisions }: Settled, today: PlainDate): boolean {
  return settledOn === today && decisions === 0;
}

/** Days after a conference through which its consent holds, so that one that is put off needs no second. */
const consentDaysAfter = 30;

/** The last day of a consent to a conference on `day`. */
export function consentUntil(day: PlainDate): PlainDate {
  return addDays(day, consentDaysAfter);
}

type Consent = { readonly withdrawnAt: Date | null; readonly replacedById: string | null };

/**
 * The consent that counts of those a conference was asked for: the one that nothing replaced and nobody
 * took back; else the last that was taken back. Undefined where nobody has consented.
 */
export function lastConsent<One extends Consent>(consents: readonly One[]): One | undefined {
  const backAt = ({ withdrawnAt }: One) => withdrawnAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return consents
    .filter(({ replacedById }) => replacedById === null)
    .toSorted((a, b) => backAt(b) - backAt(a))[0];
}

/** How far ahead a conference can be planned, in days: more must be a slip. */
export const mostDaysAhead = 366;

/**
 * Minutes from one wall-clock time ("14:00") to another of the same day.
 * @returns a number below 1 where the end is not after the start
 */
export function minutesBetween(from: string, until: string): number {
  const minute = (time: string) => {
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    return hours * 60 + minutes;
  };
  return minute(until) - minute(from);
}

/** The wall-clock time `minutes` after another, of the same day. */
export function endOf(time: string, minutes: number): string {
  const all = Math.min(minutesBetween("00:00", time) + minutes, 24 * 60 - 1);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(all / 60))}:${two(all % 60)}`;
}
