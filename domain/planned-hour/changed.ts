import { now } from "@/lib/clock";
import { type PlainDate, plainDate } from "@/lib/plain-date";

type Known = {
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

/**
 * What is kept of the hour that the person knows, when something planned is changed: of several changes
 * of which nobody has told them it is the hour before the first.
 */
export function knownBefore(before: Known) {
  return knownOf(before) && before.personOwedAt
    ? { knownDay: before.knownDay, knownTime: before.knownTime }
    : { knownDay: before.day, knownTime: before.time };
}

/** The same, where somebody has to tell the person: they would come. */
export function owedAfter(before: Known) {
  return { personOwedAt: now(), ...knownBefore(before) };
}

/** The hour that the person knew before the last change; null where nothing was changed. */
export function knownOf({ knownDay, knownTime }: Pick<Known, "knownDay" | "knownTime">) {
  return knownDay && knownTime ? { day: plainDate.parse(knownDay), time: knownTime } : null;
}

/** The hour that does not hold any more, where it is another one and its day is not over. */
export function formerHour(row: Known, today: PlainDate): Hour | null {
  const known = knownOf(row);
  if (!known || known.day < today) return null;
  return known.day === row.day && known.time === row.time ? null : known;
}

/** Whether its day is over, and the day on which the person would come as well. */
export function isOver({ day, knownDay }: Pick<Known, "day" | "knownDay">, today: PlainDate) {
  return day < today && (knownDay ?? day) < today;
}

/** What is not over: its day, or the day on which the person would come. */
export const notOver = (today: PlainDate) => ({
  OR: [{ day: { gte: today } }, { knownDay: { gte: today } }],
});
