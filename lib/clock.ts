import { type PlainDate, plainDate } from "./plain-date";

/**
 * The one place where time comes from. Tests set PORTAL_TEST_CLOCK (an ISO instant) when the
 * process starts, and time runs on from there; the start scripts refuse it in production.
 */
const offsetMs = readOffset(process.env.PORTAL_TEST_CLOCK);

function readOffset(testClock: string | undefined): number {
  // From the start of the process: this file is loaded more than once, by some only at a first page.
  return testClock ? Date.parse(testClock) - performance.timeOrigin : 0;
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

/** The day it is in Berlin. */
export function today(): PlainDate {
  return berlinDate(now());
}

/** The day an instant falls on in Berlin. */
export function berlinDate(instant: Date): PlainDate {
  return plainDate.parse(berlinDay.format(instant));
}

/** A moment as the wall clock in Berlin shows it: a day, and "00:00" to "23:59" (as an end, "24:00"). */
export type WallClock = { readonly day: PlainDate; readonly time: string };

const berlinTime = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Berlin",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

export function wallClock(instant: Date): WallClock {
  return { day: berlinDate(instant), time: berlinTime.format(instant) };
}
