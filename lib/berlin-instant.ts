import { berlinDate } from "./clock";
import { asUtcDate, type PlainDate } from "./plain-date";

/** The instant of a wall-clock hour (0-23) on a day in Berlin, summer time included. */
export function berlinInstant(day: PlainDate, hour: number): Date {
  const guess = new Date(asUtcDate(day).getTime() + hour * 3_600_000);
  // Around a change of the clocks the first answer may lie on the other side of it.
  const first = new Date(guess.getTime() - offsetMs(guess));
  return new Date(guess.getTime() - offsetMs(first));
}

/** The instant of a wall-clock time ("18:15") on a day in Berlin. */
export function berlinMoment(day: PlainDate, time: string): Date {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return new Date(berlinInstant(day, hour).getTime() + minute * 60_000);
}

/** False for a wall-clock time ("02:30") that a day in Berlin leaves out when the clocks go forward. */
export function isOnTheClock(day: PlainDate, time: string): boolean {
  return wallClock.format(berlinMoment(day, time)) === time;
}

const wallClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Berlin",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function offsetMs(instant: Date): number {
  const [hours = 0, minutes = 0] = wallClock.format(instant).split(":").map(Number);
  const local = asUtcDate(berlinDate(instant)).getTime() + (hours * 60 + minutes) * 60_000;
  return local - Math.floor(instant.getTime() / 60_000) * 60_000;
}
