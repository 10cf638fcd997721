import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsWith } from "@/domain/testing/fixtures";
import { addDays, plainDate } from "@/lib/plain-date";
import {
  ageRange,
  applyFilter,
  asksForMatch,
  filterFrom,
  filterQuery,
  hasUnreadableAge,
  type OfferFilter,
} from "./filter";
import { categories, doors, germanLevels, papers } from "./vocabulary";

type Patch = Parameters<typeof factsWith>[0];

const asked = plainDate.parse("2027-01-10");
const paramsOf = (query: string) => Object.fromEntries(new URLSearchParams(query));
const stays = (offer: Patch, filter: OfferFilter) =>
  applyFilter(factsWith(offer), filter, asked) !== null;

const filters: fc.Arbitrary<OfferFilter> = fc.record(
  {
    door: fc.constantFrom(...doors),
    category: fc.constantFrom(...categories),
    paper: fc.constantFrom(...papers),
    german: fc.constantFrom(...germanLevels),
    age: fc.integer(ageRange),
    free: fc.constant("1"),
    soon: fc.constant("1"),
  },
  { requiredKeys: [] },
);

describe("the address of a list", () => {
  test("carries the whole filter there and back", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterFrom(paramsOf(filterQuery(filter)))).toEqual(filter);
      }),
    );
  });

  test("carries the page too, but not the first one", () => {
    fc.assert(
      fc.property(filters, fc.integer({ min: 1, max: 99 }), (filter, page) => {
        const params = paramsOf(filterQuery(filter, page));
        expect(params.page).toBe(page > 1 ? String(page) : undefined);
        expect(filterFrom(params)).toEqual(filter);
      }),
    );
  });

  test("is bare when nothing is set", () => {
    expect(filterQuery({})).toBe("");
  });

  test.each([
    ["door", "window"],
    ["door", "Work"],
    ["category", "constructor"],
    ["paper", "all"],
    ["paper", "duldung"],
    ["german", "C2"],
    ["german", "a1"],
    ["age", "9"],
    ["age", "100"],
    ["age", "17.5"],
    ["age", "-20"],
    ["age", "twenty"],
    ["age", "20 years"],
    ["age", "NaN"],
    ["age", "Infinity"],
    ["age", " "],
    ["age", ""],
    ["free", "0"],
    ["free", "yes"],
    ["soon", "true"],
    ["__proto__", "polluted"],
    ["toString", "x"],
  ])("leaves out what does not belong there: %s=%s", (name, value) => {
    expect(filterFrom({ [name]: value, german: name === "german" ? value : "A2" })).toEqual(
      name === "german" ? {} : { german: "A2" },
    );
  });

  test("takes the first of several values", () => {
    expect(filterFrom({ paper: ["gestattung", "duldung60a"], age: ["19", "x"] })).toEqual({
      paper: "gestattung",
      age: 19,
    });
  });

  test("never throws, and keeps nothing but known values, whatever was typed into it", () => {
    const names = fc.oneof(fc.constantFrom("door", "paper", "german", "age", "free"), fc.string());
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(fc.dictionary(names, value), (params) => {
        const filter = filterFrom(params);
        expect(filterFrom(paramsOf(filterQuery(filter)))).toEqual(filter);
        expect(typeof hasUnreadableAge(params)).toBe("boolean");
      }),
    );
  });

  test.each([
    ["19", false],
    [" 19 ", false],
    ["", false],
    ["  ", false],
    ["nineteen", true],
    ["9", true],
    ["100", true],
  ])("says whether the typed age %j could not be read: %s", (age, unreadable) => {
    expect(hasUnreadableAge({ age })).toBe(unreadable);
  });
});

test.each<[OfferFilter, boolean]>([
  [{}, false],
  [{ door: "work", category: "work", free: "1", soon: "1" }, false],
  [{ paper: "gestattung" }, true],
  [{ german: "none" }, true],
  [{ age: 18 }, true],
])("the filter %j says something about the visitor: %s", (filter, says) => {
  expect(asksForMatch(filter)).toBe(says);
});

describe("an offer stays in the list", () => {
  test.each<[string, Patch, OfferFilter, boolean]>([
    ["behind its own door", { category: "work" }, { door: "work" }, true],
    ["not behind another door", { category: "work" }, { door: "training" }, false],
    ["in its own category", { category: "work" }, { category: "work" }, true],
    ["not in another one", { category: "work" }, { category: "volunteering" }, false],
    ["when it is free", { money: { costCents: 0 } }, { free: "1" }, true],
    ["not when it costs a cent", { money: { costCents: 1 } }, { free: "1" }, false],
    ["when nobody has stated the cost", {}, { free: "1" }, true],
    ["when it costs and free is not ticked", { money: { costCents: 500 } }, {}, true],
    [
      "when its paper fits",
      { who: { acceptedPapers: ["gestattung"] } },
      { paper: "gestattung" },
      true,
    ],
    [
      "not when its papers exclude",
      { who: { acceptedPapers: ["gestattung"] } },
      { paper: "duldung60a" },
      false,
    ],
    [
      "when its papers are not stated",
      { who: { acceptedPapers: [] } },
      { paper: "duldung60a" },
      true,
    ],
    [
      "not when too little German is ticked",
      { who: { germanNeeded: "B1" } },
      { german: "A2" },
      false,
    ],
    ["not when the age is above the limit", { who: { ageMax: 27 } }, { age: 28 }, false],
    ["not when it is over", { validUntil: "2027-01-09" }, {}, false],
  ])("%s", (_rule, offer, filter, expected) => {
    expect(stays(offer, filter)).toBe(expected);
  });

  test.each([
    [-1, false],
    [0, true],
    [30, true],
    [31, false],
  ])("as starting soon, when it starts in %i days: %s", (days, expected) => {
    const offer = { when: { start: addDays(asked, days) } };
    expect(stays(offer, { soon: "1" })).toBe(expected);
  });

  test("as starting soon, when one may join at any time", () => {
    expect(stays({ when: { rolling: true, start: "2020-01-01" } }, { soon: "1" })).toBe(true);
  });
});

describe("an offer is marked as a question", () => {
  const open: Patch = {
    who: { acceptedPapers: [], germanNeeded: undefined, workPermitNeeded: "unclear", ageMax: 27 },
    when: { start: "2027-03-01" },
    places: { free: 0, asOf: "2027-01-01" },
  };
  test.each<[OfferFilter, string[]]>([
    [{}, []],
    [{ free: "1" }, []],
    [{ paper: "gestattung" }, ["paper"]],
    [{ german: "B1" }, ["german"]],
    [{ age: 27 }, ["tooOld"]],
    [{ age: 20 }, []],
    [{ paper: "gestattung", german: "B1" }, ["paper", "german"]],
  ])("only about what the visitor ticked: %j", (filter, codes) => {
    const found = applyFilter(factsWith(open), filter, asked);
    expect(found?.verdict).toBe(codes.length > 0 ? "ask" : "fits");
    expect(found?.reasons.map(({ code }) => code)).toEqual(codes);
  });
});
