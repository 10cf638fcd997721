import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filters } from "@/domain/testing/catalogue";
import { filterFrom, filterQuery, hasUnreadableAge, typedAge } from "./filter-address";
import { filterNames } from "./filter-table";

/** The parameters as Next hands them to a page. */
function paramsOf(query: string): Record<string, string | string[]> {
  const search = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

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
    expect(filterQuery({ category: [] })).toBe("");
  });

  test("is the same in whatever order things were ticked", () => {
    expect(
      filterQuery(filterFrom({ language: ["ti", "ar"], category: ["work", "language"] })),
    ).toBe("?category=language&category=work&language=ar&language=ti");
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
    ["age", " "],
    ["age", ""],
    ["free", "0"],
    ["free", "yes"],
    ["soon", "true"],
    ["start", "2027-13"],
    ["start", "2027-02-01"],
    ["start", "1999-01"],
    ["hours", "10"],
    ["time", "night"],
    ["district", "Lennep"],
    ["language", "tlh"],
    ["translated", "ar"],
    ["__proto__", "polluted"],
    ["toString", "x"],
  ])("leaves out what does not belong there: %s=%s", (name, value) => {
    const others = name === "german" ? {} : { german: "A2" };
    expect(filterFrom({ [name]: value, ...others })).toEqual(
      name === "german" ? {} : { german: ["A2"] },
    );
  });

  test("takes the first readable value where there can be one, and all where there can be several", () => {
    expect(
      filterFrom({ paper: ["", "gestattung", "duldung60a"], district: ["sued", "x", "lennep"] }),
    ).toEqual({ paper: ["gestattung"], district: ["lennep", "sued"] });
  });

  test.each([
    [{ soon: "1" }, { start: ["soon"] }],
    [{ soon: "1", start: "2027-02" }, { start: ["2027-02"] }],
    [{ soon: "", start: "" }, {}],
    [
      { door: "work", category: "work", paper: "gestattung", german: "A1", age: "20", free: "1" },
      {
        door: ["work"],
        category: ["work"],
        paper: ["gestattung"],
        german: ["A1"],
        age: ["20"],
        free: ["1"],
      },
    ],
  ])("still means what it meant when it was kept: %j", (params, filter) => {
    expect(filterFrom(params)).toEqual(filter);
  });

  test("never throws, and keeps nothing but known values, whatever was typed into it", () => {
    const names = fc.oneof(fc.constantFrom(...filterNames, "soon", "page"), fc.string());
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(fc.dictionary(names, value), (params) => {
        const filter = filterFrom(params);
        expect(filterFrom(paramsOf(filterQuery(filter)))).toEqual(filter);
        expect(typeof hasUnreadableAge(params)).toBe("boolean");
        expect(typeof typedAge(params)).toBe("string");
      }),
    );
  });

  test.each([
    ["19", false],
    [" 19 ", false],
    ["۱۹", false],
    ["", false],
    ["  ", false],
    ["nineteen", true],
    ["9", true],
    ["100", true],
  ])("says whether the typed age %j could not be read: %s", (age, unreadable) => {
    expect(hasUnreadableAge({ age })).toBe(unreadable);
  });
});
