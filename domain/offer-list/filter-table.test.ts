import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedOn, askings, candidates, filters } from "@/domain/testing/catalogue";
import { factsWith } from "@/domain/testing/fixtures";
import { addDays } from "@/lib/plain-date";
import type { Answer, Asked } from "./filter-answers";
import {
  chosen,
  type FilterName,
  filterNames,
  filterTable,
  isAboutMe,
  shownFilters,
  without,
} from "./filter-table";

type Patch = Parameters<typeof factsWith>[0];
type Row = readonly [rule: string, offer: Patch, value: string, answer: Answer];

const asked: Asked = { onDate: askedOn, locale: "ti" };
const inLanguages = (...languages: string[]) => new Set(languages);

function answer(name: FilterName, offer: Patch, value: string): Answer {
  const candidate = { facts: factsWith(offer), translatedInto: inLanguages() };
  return filterTable[name].answer(candidate, value, asked);
}

const rows: { readonly [Name in FilterName]?: readonly Row[] } = {
  door: [
    ["behind its own door", { category: "work" }, "work", "yes"],
    ["behind another door", { category: "work" }, "training", "no"],
  ],
  category: [
    ["in its own category", { category: "work" }, "work", "yes"],
    ["in another one", { category: "work" }, "volunteering", "no"],
  ],
  paper: [
    ["named", { who: { acceptedPapers: ["gestattung"] } }, "gestattung", "yes"],
    ["not named", { who: { acceptedPapers: ["gestattung"] } }, "duldung60a", "no"],
    ["not stated", { who: { acceptedPapers: [] } }, "duldung60a", "unknown"],
  ],
  german: [
    ["enough", { who: { germanNeeded: "B1" } }, "B1", "yes"],
    ["too little", { who: { germanNeeded: "B1" } }, "A2", "no"],
    ["not stated", { who: { germanNeeded: undefined } }, "A2", "unknown"],
  ],
  age: [
    ["within the limits", { who: { ageMin: 18, ageMax: 27 } }, "20", "yes"],
    ["above the limit", { who: { ageMax: 27 } }, "28", "no"],
    [
      "maybe above it on the first day",
      { who: { ageMax: 27 }, when: { start: "2027-03-01" } },
      "27",
      "unknown",
    ],
  ],
  free: [
    ["for nothing", { money: { costCents: 0 } }, "1", "yes"],
    ["for a cent", { money: { costCents: 1 } }, "1", "no"],
    ["for nobody knows how much", {}, "1", "unknown"],
  ],
  paid: [
    ["paid", { category: "language", money: { payCents: 100, payPer: "hour" } }, "1", "yes"],
    ["work without a word on wages", { category: "work" }, "1", "unknown"],
    ["a course without a word on wages", { category: "language" }, "1", "no"],
    [
      "unpaid training",
      { category: "internship", money: { payCents: 0, payPer: "month" } },
      "1",
      "no",
    ],
  ],
  childcare: [
    ["there", { money: { childcare: true } }, "1", "yes"],
    ["not there", { money: { childcare: false } }, "1", "no"],
    ["not stated", {}, "1", "unknown"],
  ],
  women: [
    ["among women", { who: { womenOnly: true } }, "1", "yes"],
    ["open to all", { who: { womenOnly: false } }, "1", "no"],
    ["open to all, as nothing else is said", {}, "1", "no"],
  ],
  places: [
    ["one free", { places: { free: 1, asOf: "2027-01-01" } }, "1", "yes"],
    ["none free", { places: { free: 0, asOf: "2027-01-01" } }, "1", "no"],
    ["not counted", { places: { asOf: "2027-01-01" } }, "1", "unknown"],
    ["not stated", {}, "1", "unknown"],
  ],
  district: [
    ["in it", { where: { district: "sued" } }, "sued", "yes"],
    ["in another", { where: { district: "sued" } }, "lennep", "no"],
    ["online alone", { where: { district: "sued", presence: "online" } }, "lennep", "yes"],
    ["not stated", {}, "lennep", "unknown"],
  ],
  online: [
    ["online", { where: { presence: "online" } }, "1", "yes"],
    ["both", { where: { presence: "mixed" } }, "1", "yes"],
    ["on site", { where: { presence: "onSite" } }, "1", "no"],
  ],
  certificate: [
    ["this one", { certificate: "attendance" }, "attendance", "yes"],
    ["another one", { certificate: "attendance" }, "schoolCertificate", "no"],
    ["a course that names none", { category: "language" }, "attendance", "unknown"],
    ["work that names none", { category: "work" }, "attendance", "no"],
  ],
  hours: [
    ["10 hours", { when: { hoursPerWeek: 10 } }, "to10", "yes"],
    ["10.5 hours", { when: { hoursPerWeek: 10.5 } }, "to10", "no"],
    ["10.5 hours", { when: { hoursPerWeek: 10.5 } }, "to25", "yes"],
    ["25 hours", { when: { hoursPerWeek: 25 } }, "to25", "yes"],
    ["25 hours", { when: { hoursPerWeek: 25 } }, "over25", "no"],
    ["39 hours", { when: { hoursPerWeek: 39 } }, "over25", "yes"],
    ["not stated", {}, "over25", "unknown"],
  ],
  start: [
    ["today", { when: { start: askedOn } }, "soon", "yes"],
    ["in 30 days", { when: { start: addDays(askedOn, 30) } }, "soon", "yes"],
    ["in 31 days", { when: { start: addDays(askedOn, 31) } }, "soon", "no"],
    ["yesterday", { when: { start: addDays(askedOn, -1) } }, "soon", "no"],
    ["at any time", { when: { rolling: true, start: "2020-01-01" } }, "soon", "yes"],
    ["nobody knows when", {}, "soon", "unknown"],
    ["on the first of the month", { when: { start: "2027-03-01" } }, "2027-03", "yes"],
    ["later", { when: { start: "2027-09-01" } }, "2027-03", "yes"],
    ["the day before", { when: { start: "2027-02-28" } }, "2027-03", "no"],
    ["at any time", { when: { rolling: true } }, "2027-03", "yes"],
    ["at any time, until it ends", { when: { rolling: true, end: "2027-02-28" } }, "2027-03", "no"],
  ],
};

const at = (weekdays: readonly ["mon" | "sat"], from: string) => ({
  when: { sessions: [{ weekdays: [...weekdays], from, to: "20:00" }] },
});
const times: readonly Row[] = [
  ["on a Monday at 16:59", at(["mon"], "16:59"), "day", "yes"],
  ["on a Monday at 16:59", at(["mon"], "16:59"), "evening", "no"],
  ["on a Monday at 17:00", at(["mon"], "17:00"), "evening", "yes"],
  ["on a Monday at 17:00", at(["mon"], "17:00"), "day", "no"],
  ["on a Saturday", at(["sat"], "10:00"), "weekend", "yes"],
  ["on a Saturday", at(["sat"], "10:00"), "day", "no"],
  ["on a Monday", at(["mon"], "10:00"), "weekend", "no"],
  ["without stated times", {}, "evening", "unknown"],
];

describe.each(Object.entries({ ...rows, time: times }))("%s", (name, table) => {
  test.each(table)("%s: %j, asked for %s: %s", (_rule, offer, value, expected) => {
    expect(answer(name as FilterName, offer, value)).toBe(expected);
  });
});

test("a contact language is spoken or not", () => {
  expect(answer("language", { contactLanguages: ["de", "ti"] }, "ti")).toBe("yes");
  expect(answer("language", { contactLanguages: ["de"] }, "ti")).toBe("no");
});

test.each([
  ["ti", ["ti"], "yes"],
  ["ti", ["ar"], "no"],
  ["de", [], "yes"],
] as const)(
  "for readers of %s a text translated into %j is in their language: %s",
  (locale, into, is) => {
    const offer = { facts: factsWith(), translatedInto: inLanguages(...into) };
    expect(filterTable.translated.answer(offer, "1", { onDate: askedOn, locale })).toBe(is);
  },
);

test("in German nobody is asked whether a text is translated, nor told so", () => {
  const german: Asked = { onDate: askedOn, locale: "de" };
  expect(filterTable.translated.choices([], german)).toEqual([]);
  expect(shownFilters({ translated: ["1"], free: ["1"] }, "de").map(({ name }) => name)).toEqual([
    "free",
  ]);
  expect(shownFilters({ translated: ["1"] }, "ar")).toHaveLength(1);
});

test.each([
  [{}, false],
  [{ door: ["work"], free: ["1"], start: ["soon"] }, false],
  [{ paper: ["gestattung"] }, true],
  [{ german: ["none"] }, true],
  [{ age: ["18"] }, true],
])("the filter %j says something about the visitor: %s", (filter, says) => {
  expect(isAboutMe(filter)).toBe(says);
});

/** An offer that states nothing but what every offer has to. */
const silent = factsWith({
  who: { acceptedPapers: undefined, germanNeeded: undefined, workPermitNeeded: undefined },
  category: "apprenticeship",
});
/** What every offer states, and "women only", which is open to all until it says otherwise. */
const alwaysStated: readonly FilterName[] = [
  "door",
  "category",
  "online",
  "language",
  "translated",
  "women",
];

test("what is not known never excludes", () => {
  fc.assert(
    fc.property(filters, askings, (filter, when) => {
      const offer = { facts: silent, translatedInto: inLanguages() };
      for (const { name, values } of chosen(without(filter, alwaysStated))) {
        for (const value of values) {
          expect(filterTable[name].answer(offer, value, when), name).not.toBe("no");
        }
      }
    }),
  );
});

test("every choice that is shown can be read back from an address", () => {
  fc.assert(
    fc.property(fc.array(candidates), askings, (offers, when) => {
      for (const name of filterNames) {
        const { choices, read } = filterTable[name];
        for (const value of choices(offers, when)) expect(read(value)).toBe(value);
      }
    }),
  );
});

test("the months to start in are those in which something starts", () => {
  const starting = (start: string) => ({
    facts: factsWith({ when: { start } }),
    translatedInto: inLanguages(),
  });
  const offers = ["2027-05-31", "2027-03-01", "2027-03-09", "2027-01-10", "2026-12-01"].map(
    starting,
  );
  expect(filterTable.start.choices(offers, asked)).toEqual(["soon", "2027-03", "2027-05"]);
});
