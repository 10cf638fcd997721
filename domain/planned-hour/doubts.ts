import type { IssueCode } from "@/lib/errors";
import { isPublicHoliday } from "@/lib/holidays";
import { asUtcDate, type PlainDate } from "@/lib/plain-date";

/** One meets from the first of these on, and begins before the second, unless it is meant otherwise. */
const usualHours = { from: "07:00", until: "20:00" };

/** What about the hour of an appointment or a conference can be asked about, in the order of the form. */
export const hourDoubts = [
  "askPastDay",
  "askPastHour",
  "askDayOff",
  "askNight",
  "askTaken",
] as const satisfies IssueCode[];
export type HourDoubt = (typeof hourDoubts)[number];

export const doubtfulField = {
  ...{ askPastDay: "day", askDayOff: "day" },
  ...{ askPastHour: "time", askNight: "time", askTaken: "time" },
} as const satisfies Record<HourDoubt, "day" | "time">;

/** Names a doubt with what it is about: a yes holds for just this hour. */
export function doubtKey(code: HourDoubt, { day, time }: { day: string; time: string }): string {
  return `${code}:${day} ${time}`;
}

/** What about an hour by itself may be a slip. @param time wall clock in Berlin, "14:30" */
export function unusualHour(day: PlainDate, time: string): HourDoubt[] {
  const isDayOff = asUtcDate(day).getUTCDay() === 0 || isPublicHoliday(day);
  const isNight = time < usualHours.from || time >= usualHours.until;
  return [...(isDayOff ? ["askDayOff" as const] : []), ...(isNight ? ["askNight" as const] : [])];
}

/** Whether two of one day have time in common. @param minutes how long each takes */
export function overlap(one: Span, other: Span): boolean {
  const [from, start] = [minuteOf(one.time), minuteOf(other.time)];
  return from < start + other.minutes && start < from + one.minutes;
}

type Span = { readonly time: string; readonly minutes: number };

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
