import {
  clockTime,
  type OpeningSpan,
  type Weekday,
  type WeeklyHours,
  weekdays,
} from "@/lib/opening-hours";

export type HourField = `hours-${Weekday}`;

/** The field for a day's hours as people type them: "9–12 Uhr, 14:00 bis 16.30". Empty: closed. */
export const hourField = (day: Weekday): HourField => `hours-${day}`;

const span = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|bis)\s*(\d{1,2})(?:[:.](\d{2}))?$/i;

/**
 * Reads the hours of one day; undefined where they are none: no time of a day, an end before its
 * beginning, or spans that overlap.
 */
export function readHours(typed: string): OpeningSpan[] | undefined {
  const parts = typed
    .replace(/\s*uhr\b/gi, "")
    .split(/[,;]|\bund\b/)
    .map((part) => part.trim())
    .filter(Boolean);
  const spans = parts.map(readSpan);
  const read = spans.filter((each) => each !== undefined);
  if (read.length < spans.length) return undefined;
  const inOrder = read.toSorted((a, b) => a.from.localeCompare(b.from));
  const overlap = inOrder.some(({ to }, index) => to > (inOrder[index + 1]?.from ?? "24:00"));
  return overlap ? undefined : inOrder;
}

function readSpan(part: string): OpeningSpan | undefined {
  const [, fromHour = "", fromMinute = "00", toHour = "", toMinute = "00"] = span.exec(part) ?? [];
  const from = `${fromHour.padStart(2, "0")}:${fromMinute}`;
  const to = `${toHour.padStart(2, "0")}:${toMinute}`;
  const isTime = (time: string) => clockTime.safeParse(time).success;
  return isTime(from) && (isTime(to) || to === "24:00") && from < to ? { from, to } : undefined;
}

/** The hours of each day as a week: days with the same span stand together. */
export function weekOf(hoursOn: (day: Weekday) => readonly OpeningSpan[]): WeeklyHours {
  const week = new Map<string, WeeklyHours[number]>();
  for (const day of weekdays) {
    for (const { from, to } of hoursOn(day)) {
      const known = week.get(`${from}${to}`);
      if (known) known.weekdays.push(day);
      else week.set(`${from}${to}`, { weekdays: [day], from, to });
    }
  }
  return [...week.values()];
}

/** The hours of one day as the form shows them: "09:00–12:00, 14:00–16:00". */
export function writtenHours(week: WeeklyHours | undefined, day: Weekday): string {
  return (week ?? [])
    .filter(({ weekdays: days }) => days.includes(day))
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map(({ from, to }) => `${from}–${to}`)
    .join(", ");
}
