import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { berlinInstant, berlinMoment } from "./berlin-instant";
import { berlinDate } from "./clock";
import { addDays, plainDate } from "./plain-date";

const day = (text: string) => plainDate.parse(text);

describe("an hour in Berlin", () => {
  test.each([
    ["2027-01-15", 16, "2027-01-15T15:00:00.000Z", "winter"],
    ["2027-07-15", 16, "2027-07-15T14:00:00.000Z", "summer"],
    ["2027-01-15", 0, "2027-01-14T23:00:00.000Z", "midnight in winter"],
    ["2027-07-15", 0, "2027-07-14T22:00:00.000Z", "midnight in summer"],
    ["2027-07-15", 23, "2027-07-15T21:00:00.000Z", "the last hour in summer"],
    ["2027-03-28", 0, "2027-03-27T23:00:00.000Z", "midnight before the clocks go forward"],
    ["2027-03-28", 1, "2027-03-28T00:00:00.000Z", "the hour before the clocks go forward"],
    ["2027-03-28", 3, "2027-03-28T01:00:00.000Z", "the hour after"],
    ["2027-03-28", 16, "2027-03-28T14:00:00.000Z", "the afternoon after"],
    ["2027-10-31", 0, "2027-10-30T22:00:00.000Z", "midnight before the clocks go back"],
    ["2027-10-31", 1, "2027-10-30T23:00:00.000Z", "an hour before the clocks go back"],
    ["2027-10-31", 3, "2027-10-31T02:00:00.000Z", "the hour after"],
    ["2027-10-31", 16, "2027-10-31T15:00:00.000Z", "the afternoon after"],
  ])("on %s at %i is %s: %s", (date, hour, instant) => {
    expect(berlinInstant(day(date), hour).toISOString()).toBe(instant);
  });

  test("shows that day and that hour on a clock there, on every day of twenty years", () => {
    const clock = new Intl.DateTimeFormat("en-GB", {
      timeZone: "Europe/Berlin",
      hour: "numeric",
      hourCycle: "h23",
    });
    const days = fc.integer({ min: 0, max: 7300 }).map((n) => addDays(day("2020-01-01"), n));
    // From three on: before that, clocks that go forward leave an hour out.
    fc.assert(
      fc.property(days, fc.integer({ min: 3, max: 23 }), (date, hour) => {
        const instant = berlinInstant(date, hour);
        expect(berlinDate(instant)).toBe(date);
        expect(Number(clock.format(instant))).toBe(hour);
      }),
    );
  });
});

test.each([
  ["2027-01-15", "18:15", "2027-01-15T17:15:00.000Z"],
  ["2027-07-15", "18:15", "2027-07-15T16:15:00.000Z"],
  ["2027-03-28", "03:30", "2027-03-28T01:30:00.000Z"],
  ["2027-10-31", "08:05", "2027-10-31T07:05:00.000Z"],
])("on %s at %s is %s", (date, time, instant) => {
  expect(berlinMoment(day(date), time).toISOString()).toBe(instant);
});

test.each([
  ["2027-01-14T22:59:59Z", "2027-01-14"],
  ["2027-01-14T23:00:00Z", "2027-01-15"],
  ["2027-07-14T21:59:59Z", "2027-07-14"],
  ["2027-07-14T22:00:00Z", "2027-07-15"],
])("the instant %s falls on %s in Berlin", (instant, date) => {
  expect(berlinDate(new Date(instant))).toBe(date);
});
