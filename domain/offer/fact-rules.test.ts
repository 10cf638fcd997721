import { describe, expect, test } from "vitest";
import { factsWith } from "@/domain/testing/fixtures";
import { plainDate } from "@/lib/plain-date";
import { factContradictions, isOver } from "./fact-rules";

type Patch = Parameters<typeof factsWith>[0];
type Row = readonly [what: string, offer: Patch, path: string | null];

const evening = (from: string, to: string) => ({
  sessions: [{ weekdays: ["mon" as const], from, to }],
});

const meeting = (date: string, from = "18:00", to = "19:00") => ({ date, from, to });

const rows: Row[] = [
  ["no fact that could contradict another", {}, null],
  ["ends on the day it starts", { when: { start: "2027-03-01", end: "2027-03-01" } }, null],
  ["ends before it starts", { when: { start: "2027-03-01", end: "2027-02-28" } }, "when.end"],
  [
    "one may apply until the last day",
    { when: { deadline: "2027-03-01", end: "2027-03-01" } },
    null,
  ],
  [
    "one may apply after the end",
    { when: { deadline: "2027-03-02", end: "2027-03-01" } },
    "when.deadline",
  ],
  [
    "one may apply after the start",
    { when: { deadline: "2027-03-02", start: "2027-03-01" } },
    null,
  ],
  ["a lesson of a minute", { when: evening("18:00", "18:01") }, null],
  ["a lesson that ends as it begins", { when: evening("18:00", "18:00") }, "when.sessions"],
  ["a lesson that ends before it begins", { when: evening("18:00", "09:00") }, "when.sessions"],
  ["an information date", { when: { informationDates: [meeting("2027-02-01")] } }, null],
  [
    "an information date without an end",
    { when: { informationDates: [{ date: "2027-02-01", from: "18:00" }] } },
    null,
  ],
  [
    "an information date that ends as it begins",
    { when: { informationDates: [meeting("2027-02-01", "18:00", "18:00")] } },
    "when.informationDates",
  ],
  [
    "an information date after the last day of validity",
    { when: { informationDates: [meeting("2027-02-02")] }, validUntil: "2027-02-01" },
    "when.informationDates",
  ],
  [
    "an information date on the first day",
    { when: { start: "2027-03-01", informationDates: [meeting("2027-03-01")] } },
    null,
  ],
  [
    "an information date after the first day",
    { when: { start: "2027-03-01", informationDates: [meeting("2027-03-02")] } },
    "when.informationDates",
  ],
  [
    "an information date after the first day where one may still join",
    { when: { start: "2027-03-01", rolling: true, informationDates: [meeting("2027-03-02")] } },
    null,
  ],
  [
    "two information dates on a day",
    {
      when: { informationDates: [meeting("2027-02-01"), meeting("2027-02-01", "20:00", "21:00")] },
    },
    null,
  ],
  [
    "the same information date twice",
    { when: { informationDates: [meeting("2027-02-01"), meeting("2027-02-01")] } },
    "when.informationDates",
  ],
  ["one age only", { who: { ageMin: 18, ageMax: 18 } }, null],
  ["an upper age below the lower one", { who: { ageMin: 18, ageMax: 17 } }, "who.ageMax"],
  ["all papers", { who: { acceptedPapers: ["all"] } }, null],
  [
    "all papers and one by name",
    { who: { acceptedPapers: ["all", "gestattung"] } },
    "who.acceptedPapers",
  ],
  ["every place free", { places: { total: 8, free: 8, asOf: "2027-01-01" } }, null],
  [
    "more places free than there are",
    { places: { total: 8, free: 9, asOf: "2027-01-01" } },
    "places.free",
  ],
  ["free places without a total", { places: { free: 9, asOf: "2027-01-01" } }, null],
  ["pay with its period", { money: { payCents: 1200, payPer: "hour" } }, null],
  ["pay without a period", { money: { payCents: 1200 } }, "money.payPer"],
  ["a period without pay", { money: { payPer: "hour" } }, "money.payPer"],
  ["checked on the last day", { lastChecked: "2027-01-01", validUntil: "2027-01-01" }, null],
  [
    "checked after the last day",
    { lastChecked: "2027-01-02", validUntil: "2027-01-01" },
    "validUntil",
  ],
];

test.each(rows)("%s: contradicts itself at %3$s", (_what, offer, path) => {
  const found = factContradictions(factsWith(offer)).map((each) => each.path.join("."));
  expect(found).toEqual(path ? [path] : []);
});

test("every contradiction is told, not the first alone", () => {
  const offer = factsWith({
    when: { start: "2027-03-01", end: "2027-02-01" },
    who: { ageMin: 30, ageMax: 18 },
  });
  expect(factContradictions(offer)).toHaveLength(2);
});

describe("an offer is over", () => {
  test.each<[string, Patch, string, boolean]>([
    ["not on its last day of validity", { validUntil: "2027-01-10" }, "2027-01-10", false],
    ["on the day after", { validUntil: "2027-01-10" }, "2027-01-11", true],
    ["not on the day it ends", { when: { end: "2027-01-10" } }, "2027-01-10", false],
    ["on the day after its end", { when: { end: "2027-01-10" } }, "2027-01-11", true],
    ["while it is paused", { lifecycle: "paused" }, "2027-01-10", true],
    ["once it was ended", { lifecycle: "ended" }, "2027-01-10", true],
    ["not because it has begun", { when: { start: "2026-01-10" } }, "2027-01-10", false],
    [
      "not because its deadline has passed",
      { when: { deadline: "2026-01-10" } },
      "2027-01-10",
      false,
    ],
  ])("%s", (_rule, offer, day, over) => {
    expect(isOver(factsWith(offer), plainDate.parse(day))).toBe(over);
  });
});
