import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { berlinMoment } from "@/lib/berlin-instant";
import type { Locale } from "@/lib/i18n/locales";
import { asUtcDate, type PlainDate } from "@/lib/plain-date";

export type CalendarEntry = {
  /** Stays the same for the same thing, in every language: a calendar then replaces it. */
  readonly id: string;
  /** Of two files about the same thing a calendar keeps the one with the higher number; 0 unless given. */
  readonly sequence?: number;
  readonly title: string;
  readonly date: PlainDate;
  /** Wall clock in Berlin, "18:00"; without it the whole day. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly location?: string | undefined;
  readonly description: string;
  readonly url?: string | undefined;
  /** Day on which this was known to be so. */
  readonly asOf: PlainDate;
};

export type Calendar = {
  readonly name: string;
  readonly locale: Locale;
  readonly entries: readonly CalendarEntry[];
  /** How often whoever has subscribed asks again, in seconds; once a day unless it says so. */
  readonly refresh?: number;
  /** None of its entries takes place any more: a calendar takes them out (iTIP, RFC 5546). */
  readonly off?: boolean;
};

const dayInSeconds = 86_400;

/**
 * An iCalendar file (RFC 5545). Times are instants in UTC, which every calendar shows on its own
 * clock: no time zone has to be described.
 */
export function icalText(given: Calendar): string {
  const { name, locale, entries, refresh = dayInSeconds, off = false } = given;
  const calendar = ical({
    name: oneLine(name),
    method: off ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: { company: "Teilhabe-Portal", product: "Angebote", language: locale.toUpperCase() },
    ttl: refresh,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.id,
      sequence: entry.sequence ?? 0,
      summary: oneLine(entry.title),
      description: entry.description,
      url: entry.url ?? null,
      location: entry.location ? oneLine(entry.location) : null,
      stamp: asUtcDate(entry.asOf),
      status: off ? ICalEventStatus.CANCELLED : null,
      ...timesOf(entry),
    });
  }
  // The last line ends like all others, which the library leaves out.
  return `${calendar.toString()}\r\n`;
}

/** The library lets a line break through where only one line may stand. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}

function timesOf({ date, from, to }: CalendarEntry) {
  // A whole day takes nobody's time from them.
  if (!from) {
    const transparency = ICalEventTransparency.TRANSPARENT;
    return { start: asUtcDate(date), allDay: true, transparency };
  }
  const start = berlinMoment(date, from);
  return { start, end: to ? berlinMoment(date, to) : null };
}
