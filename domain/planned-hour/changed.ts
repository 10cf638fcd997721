import { berlinMoment } from "@/lib/berlin-instant";
import { now } from "@/lib/clock";
import { type PlainDate, plainDate } from "@/lib/plain-date";

export type Known = {
  readonly day: string;
  readonly time: string;
  readonly personOwedAt: Date | null;
  readonly knownDay: string | null;
  readonly knownTime: string | null;
};

export type Hour = {
  readonly day: PlainDate;
  /** Wall clock in Berlin, "14:30". */
  readonly time: string;
};

/** True for an hour that has begun. */
export function hasBegun({ day, time }: Pick<Known, "day" | "time">): boolean {
  return berlinMoment(plainDate.parse(day), time) <= now();
}

/**
 * What is kept of the hour that the person knows, when something planned is changed: of several changes
 * of which nobody has told them it is the hour before the first.
 */
function knownBefore(before: Known) {
  return knownOf(before) && before.personOwedAt
    ? { knownDay: before.knownDay, knownTime: before.knownTime }
    : { knownDay: before.day, knownTime: before.time };
}

/**
 * What is kept of something planned that is changed or called off: the hour that the person knows, and
 * since when somebody has to tell them, unless they know already.
 */
export function changedFor(before: Known, { isKnown }: { readonly isKnown: boolean }) {
  return { ...knownBefore(before), personOwedAt: isKnown ? null : now() };
}

/** The hour that the person knew before the last change; null where nothing was changed. */
export function knownOf({ knownDay, knownTime }: Pick<Known, "knownDay" | "knownTime">) {
  return knownDay && knownTime ? { day: plainDate.parse(knownDay), time: knownTime } : null;
}

/** The same, where it is another one than now. */
export function otherKnown(row: Known): Hour | null {
  const known = knownOf(row);
  return known && (known.day !== row.day || known.time !== row.time) ? known : null;
}

/** Whether its day is over, and the day on which the person would come as well. */
export function isOver({ day, knownDay }: Pick<Known, "day" | "knownDay">, today: PlainDate) {
  return day < today && (knownDay ?? day) < today;
}

/** What is not over: its day, or the day on which the person would come. */
export const notOver = (today: PlainDate) => ({
  OR: [{ day: { gte: today } }, { knownDay: { gte: today } }],
});
