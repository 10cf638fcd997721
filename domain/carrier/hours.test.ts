import fc from "fast-check";
import { expect, test } from "vitest";
import { type Weekday, weekdays } from "@/lib/opening-hours";
import { readHours, weekOf, writtenHours } from "./hours";

test.each([
  ["", []],
  ["9-12", [["09:00", "12:00"]]],
  ["8:30 – 16 Uhr", [["08:30", "16:00"]]],
  [
    "9.00 bis 12.30, 14–16",
    [
      ["09:00", "12:30"],
      ["14:00", "16:00"],
    ],
  ],
  [
    "14:00–16:00 und 9:00–12:00",
    [
      ["09:00", "12:00"],
      ["14:00", "16:00"],
    ],
  ],
  ["18–24", [["18:00", "24:00"]]],
] as const)("%j is read as hours of a day", (typed, spans) => {
  expect(readHours(typed)).toEqual(spans.map(([from, to]) => ({ from, to })));
});

test.each([
  "vormittags",
  "9",
  "12-9",
  "9-9",
  "25-26",
  "9:70-12",
  "9-12, 11-13",
  "18-25",
  "nach Vereinbarung, 9-12",
])("%j is no hours of a day", (typed) => {
  expect(readHours(typed)).toBeUndefined();
});

const spans = fc.constantFrom([], ["09:00–12:00"], ["09:00–12:00", "14:00–16:00"], ["10:00–24:00"]);
const anyWeek = fc.array(spans, { minLength: 7, maxLength: 7 });

test("what the form shows of a week is read as the same week", () => {
  fc.assert(
    fc.property(anyWeek, (typed) => {
      const typedOn = (day: Weekday) => typed[weekdays.indexOf(day)]?.join(", ") ?? "";
      const week = weekOf((day) => readHours(typedOn(day)) ?? []);
      for (const day of weekdays) expect(writtenHours(week, day)).toBe(typedOn(day));
    }),
  );
});
