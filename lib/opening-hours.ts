import { z } from "zod";
import { daysBetween, type PlainDate, plainDate } from "./plain-date";

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

/** A Monday. */
const aMonday = plainDate.parse("2024-01-01");

export function weekdayOf(day: PlainDate): Weekday {
  const index = ((daysBetween(aMonday, day) % 7) + 7) % 7;
  return weekdays[index] ?? "mon";
}

/** A time of the wall clock in Berlin, "00:00" to "23:59". Compares and sorts as text. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "braucht die Form 08:30");

/** From a time to a later one of the same day; "24:00" is its end. */
export const openingSpan = z.strictObject({
  from: clockTime,
  to: z.union([clockTime, z.literal("24:00")]),
});
export type OpeningSpan = z.output<typeof openingSpan>;

/** Usual hours, several a day possible. */
export const weeklyHours = z.array(
  z.strictObject({ weekdays: z.array(z.enum(weekdays)).min(1), ...openingSpan.shape }),
);
export type WeeklyHours = z.output<typeof weeklyHours>;
