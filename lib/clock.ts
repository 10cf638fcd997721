import { type PlainDate, plainDate } from "./plain-date";

/**
 * The one place where time comes from. Tests set PORTAL_TEST_CLOCK (an ISO instant) when the
 * process starts, and time runs on from there; the start scripts refuse it in production.
 */
const offsetMs = readOffset(process.env.PORTAL_TEST_CLOCK);

function readOffset(testClock: string | undefined): number {
  return testClock ? Date.parse(testClock) - Date.now() : 0;
}

const berlinDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Berlin",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

export function now(): Date {
  return new Date(Date.now() + offsetMs);
}

/** The day it is in Remscheid. */
export function today(): PlainDate {
  return berlinDate(now());
}

/** The day an instant falls on in Remscheid. */
export function berlinDate(instant: Date): PlainDate {
  return plainDate.parse(berlinDay.format(instant));
}
