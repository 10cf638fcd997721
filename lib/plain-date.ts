import { z } from "zod";

/** A calendar day in Europe/Berlin as "2027-03-05". Compares and sorts as text. */
export const plainDate = z.iso.date().brand("PlainDate");
export type PlainDate = z.output<typeof plainDate>;

const dayMs = 86_400_000;

/** The day `days` after `date` (negative: before); the last one that can be written where it would be later. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return toPlainDate(new Date(Date.parse(date) + days * dayMs));
}

/** Whole days from `from` to `to`; negative when `to` lies before `from`. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/**
 * Completed years between a birth date and a day. Someone born on 29 February turns a year older on
 * 1 March.
 */
export function yearsBetween(birth: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** Midnight UTC of a day: only for formatters that are told to format in UTC. */
export function asUtcDate(date: PlainDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** Some write "31.12.9999" for a paper without an end. */
const lastDay = plainDate.parse("9999-12-31");

function toPlainDate(utc: Date): PlainDate {
  return utc.getUTCFullYear() > 9999 ? lastDay : plainDate.parse(utc.toISOString().slice(0, 10));
}
