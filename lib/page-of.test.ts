import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageOf } from "./page-of";

const letters = [..."abcdefg"];

describe("pageOf", () => {
  it.each([
    [1, "abc", 1],
    [3, "g", 3],
    [99, "g", 3],
    [Number.POSITIVE_INFINITY, "g", 3],
    [-2, "abc", 1],
    [1.5, "abc", 1],
    [Number.NaN, "abc", 1],
  ])("asked for page %s it shows %s", (asked, shown, page) => {
    expect(pageOf(letters, asked, 3)).toEqual({ shown: [...shown], page, pages: 3 });
  });

  it("has one empty page where there is nothing", () => {
    expect(pageOf([], 2, 3)).toEqual({ shown: [], page: 1, pages: 1 });
  });

  it("shows each thing once, whatever the size", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 30 }), (list, size) => {
        const { pages } = pageOf(list, 1, size);
        const all = Array.from({ length: pages }, (_, i) => pageOf(list, i + 1, size).shown).flat();
        expect(all).toEqual(list);
      }),
    );
  });
});
