import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, plainDate, yearsBetween } from "./plain-date";

const day = (text: string) => plainDate.parse(text);
const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays(day("1950-01-01"), count));

test.each([
  ["2028-02-29", true],
  ["2027-02-29", false],
  ["2027-04-31", false],
  ["2027-13-01", false],
  ["2027-1-1", false],
  ["27-01-01", false],
  ["2027-01-01T00:00:00Z", false],
  ["01.01.2027", false],
  ["", false],
])("%j is a day: %s", (text, valid) => {
  expect(plainDate.safeParse(text).success).toBe(valid);
});

describe("adding days", () => {
  test.each([
    ["2027-01-31", 1, "2027-02-01"],
    ["2027-12-31", 1, "2028-01-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2027-02-28", 1, "2027-03-01"],
    ["2027-03-01", -1, "2027-02-28"],
    ["2027-03-27", 2, "2027-03-29"],
    ["2027-10-30", 2, "2027-11-01"],
    ["2027-05-05", 0, "2027-05-05"],
    ["9999-12-31", 180, "9999-12-31"],
  ])("%s and %i is %s", (from, count, to) => {
    expect(addDays(day(from), count)).toBe(to);
  });

  test("and counting them agree, summer time or not", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
        expect(addDays(addDays(from, count), -count)).toBe(from);
      }),
    );
  });

  test("keeps the order that the texts have", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });
});

describe("completed years", () => {
  test.each([
    ["2000-06-15", "2027-06-14", 26],
    ["2000-06-15", "2027-06-15", 27],
    ["2000-06-15", "2027-06-16", 27],
    ["2000-12-31", "2028-01-01", 27],
    ["2008-02-29", "2027-02-28", 18],
    ["2008-02-29", "2027-03-01", 19],
    ["2008-02-29", "2028-02-29", 20],
    ["2027-06-15", "2027-06-15", 0],
  ])("from %s to %s are %i", (birth, on, years) => {
    expect(yearsBetween(day(birth), day(on))).toBe(years);
  });

  test("never become fewer from one day to the next", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 20_000 }), (birth, count) => {
        const on = addDays(birth, count);
        const more = yearsBetween(birth, addDays(on, 1)) - yearsBetween(birth, on);
        expect([0, 1]).toContain(more);
      }),
    );
  });
});
