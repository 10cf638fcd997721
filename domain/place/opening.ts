import type { WallClock } from "@/lib/clock";
import { isPublicHoliday } from "@/lib/holidays";
import { type OpeningSpan, type Weekday, weekdayOf } from "@/lib/opening-hours";
import { addDays, type PlainDate } from "@/lib/plain-date";
import type { PlaceFacts } from "./facts";
import type { ExceptionReason } from "./vocabulary";

type Hours = Pick<PlaceFacts, "hours" | "exceptions">;

export type DayHours = {
  /** In the order of the day, none of them overlapping; empty: closed all day. */
  readonly spans: readonly OpeningSpan[];
  /** Why the day differs from the usual week. */
  readonly because?: "publicHoliday" | ExceptionReason;
};

export type Opening =
  /** Nobody has told the hours. */
  | { readonly state: "unknown" }
  /** `until` is absent where it does not close within the days looked ahead. */
  | { readonly state: "open"; readonly until?: WallClock }
  | {
      readonly state: "closed";
      /** Why it is closed today, where it would be open in a usual week. */
      readonly because?: "publicHoliday" | ExceptionReason;
      /** Absent where it does not open within the days looked ahead. */
      readonly opens?: WallClock;
    };

/** Days that are looked ahead for the next opening or closing. */
export const daysAhead = 60;

/** The usual hours of a weekday, in the order of the day. */
export function usualSpans({ hours = [] }: Hours, weekday: Weekday): OpeningSpan[] {
  return hours
    .filter((entry) => entry.weekdays.includes(weekday))
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => a.from.localeCompare(b.from));
}

/** The hours of one day: an exception goes before a public holiday, and both before the usual week. */
export function hoursOn(facts: Hours, day: PlainDate): DayHours {
  const exception = facts.exceptions?.find(({ from, to = from }) => from <= day && day <= to);
  if (exception) {
    const spans = [...(exception.open ?? [])].sort((a, b) => a.from.localeCompare(b.from));
    return { spans, because: exception.reason };
  }
  const spans = usualSpans(facts, weekdayOf(day));
  return isPublicHoliday(day) && spans.length > 0
    ? { spans: [], because: "publicHoliday" }
    : { spans };
}

/**
 * Whether a place is open at a moment, until when, or when it opens next and why not today.
 * A place is open from the first minute of its hours and closed from their last on.
 */
export function openingAt(facts: Hours, now: WallClock): Opening {
  if (!facts.hours?.length && !facts.exceptions?.length) return { state: "unknown" };
  const today = hoursOn(facts, now.day);
  const current = today.spans.find(({ from, to }) => from <= now.time && now.time < to);
  if (current) {
    const until = closingAfter(facts, now.day, current.to);
    return { state: "open", ...(until ? { until } : {}) };
  }
  const opens = nextOpening(facts, now);
  return {
    state: "closed",
    ...(today.because ? { because: today.because } : {}),
    ...(opens ? { opens } : {}),
  };
}

/** The end of the hours that begin where others end, past midnight as well. */
function closingAfter(facts: Hours, day: PlainDate, to: string): WallClock | undefined {
  let end: WallClock = { day, time: to };
  for (let step = 0; step < daysAhead; step++) {
    const after = end.time === "24:00" ? { day: addDays(end.day, 1), time: "00:00" } : end;
    const next = hoursOn(facts, after.day).spans.find(({ from }) => from === after.time);
    if (!next) return end;
    end = { day: after.day, time: next.to };
  }
  return undefined;
}

function nextOpening(facts: Hours, now: WallClock): WallClock | undefined {
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const day = addDays(now.day, ahead);
    const span = hoursOn(facts, day).spans.find(({ from }) => ahead > 0 || from > now.time);
    if (span) return { day, time: span.from };
  }
  return undefined;
}
