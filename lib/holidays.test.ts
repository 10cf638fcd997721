import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { easterSunday, isPublicHoliday } from "./holidays";
import { asUtcDate, plainDate } from "./plain-date";

const day = (text: string) => plainDate.parse(text);

describe("Easter Sunday", () => {
  test.each([
    [1943, "04-25"],
    [1954, "04-18"],
    [1981, "04-19"],
    [2000, "04-23"],
    [2008, "03-23"],
    [2019, "04-21"],
    [2024, "03-31"],
    [2025, "04-20"],
    [2026, "04-05"],
    [2027, "03-28"],
    [2028, "04-16"],
    [2038, "04-25"],
    [2049, "04-18"],
    [2076, "04-19"],
    [2100, "03-28"],
  ])("of %i falls on %s", (year, monthAndDay) => {
    expect(easterSunday(year)).toBe(`${year}-${monthAndDay}`);
  });

  test("is a Sunday from 22 March to 25 April in every year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const easter = easterSunday(year);
        expect(asUtcDate(easter).getUTCDay()).toBe(0);
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("days off in North Rhine-Westphalia", () => {
  test.each([
    ["2027-01-01", "New Year"],
    ["2027-03-26", "Good Friday"],
    ["2027-03-29", "Easter Monday"],
    ["2027-05-01", "Labour Day"],
    ["2027-05-06", "Ascension"],
    ["2027-05-17", "Whit Monday"],
    ["2027-05-27", "Corpus Christi"],
    ["2027-10-03", "Day of German Unity"],
    ["2027-11-01", "All Saints"],
    ["2027-12-25", "Christmas"],
    ["2027-12-26", "the day after Christmas"],
  ])("%s is one: %s", (text) => {
    expect(isPublicHoliday(day(text))).toBe(true);
  });

  test.each([
    ["2027-01-06", "Epiphany, kept elsewhere"],
    ["2027-02-08", "Carnival Monday"],
    ["2027-08-15", "Assumption, kept elsewhere"],
    ["2027-10-31", "Reformation Day, kept elsewhere"],
    ["2027-11-17", "Day of Prayer, kept elsewhere"],
    ["2027-12-24", "Christmas Eve"],
    ["2027-12-31", "New Year's Eve"],
    ["2027-03-27", "the Saturday before Easter"],
  ])("%s is none: %s", (text) => {
    expect(isPublicHoliday(day(text))).toBe(false);
  });
});
