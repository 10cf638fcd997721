import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GermanLevel, germanLevels } from "@/domain/offer/vocabulary";
import { wayToLevel } from "./way-to-level";

type Course = { readonly needs: GermanLevel; readonly reaches?: GermanLevel };

const rank = (level: GermanLevel) => germanLevels.indexOf(level);
const levels = fc.constantFrom(...germanLevels);
const catalogues: fc.Arbitrary<Course[]> = fc.array(
  fc.record({ needs: levels, reaches: levels }, { requiredKeys: ["needs"] }),
  { maxLength: 8 },
);

const way = (from: GermanLevel, needed: GermanLevel, courses: readonly Course[]) =>
  wayToLevel({
    from,
    needed,
    courses,
    reached: ({ reaches }) => reaches,
    canJoin: ({ needs }, level) => rank(level) >= rank(needs),
  });

/** How many courses it takes at least, found by trying every order. */
function fewest(from: GermanLevel, needed: GermanLevel, courses: readonly Course[]): number {
  if (rank(from) >= rank(needed)) return 0;
  const next = courses.flatMap(({ needs, reaches }) =>
    reaches && rank(from) >= rank(needs) && rank(reaches) > rank(from) ? [reaches] : [],
  );
  return 1 + Math.min(Infinity, ...next.map((level) => fewest(level, needed, courses)));
}

test("a way takes as few courses as possible, and there is none only where none leads there", () => {
  fc.assert(
    fc.property(levels, levels, catalogues, (from, needed, courses) => {
      const found = way(from, needed, courses);
      expect(found?.length ?? Infinity).toBe(fewest(from, needed, courses));
    }),
  );
});

test("each stretch can be joined with what the one before has reached", () => {
  fc.assert(
    fc.property(levels, levels, catalogues, (from, needed, courses) => {
      let level = from;
      for (const stretch of way(from, needed, courses) ?? []) {
        expect(stretch.courses.length).toBeGreaterThan(0);
        for (const { needs, reaches } of stretch.courses) {
          expect(rank(needs)).toBeLessThanOrEqual(rank(level));
          expect(rank(reaches ?? "none")).toBeGreaterThanOrEqual(rank(stretch.reaches));
        }
        expect(rank(stretch.reaches)).toBeGreaterThan(rank(level));
        level = stretch.reaches;
      }
    }),
  );
});

describe("for example", () => {
  const a1: Course = { needs: "none", reaches: "A1" };
  const b1: Course = { needs: "A1", reaches: "B1" };
  const b2: Course = { needs: "B1", reaches: "B2" };

  test("one course after the other", () => {
    expect(way("none", "A2", [b2, a1, b1])).toEqual([
      { reaches: "A1", courses: [a1] },
      { reaches: "A2", courses: [b1] },
    ]);
  });

  test("nothing to do where the level is there", () => {
    expect(way("B1", "A2", [a1])).toEqual([]);
  });

  test("no way where a course in between is missing", () => {
    expect(way("none", "B2", [a1, b2])).toBeNull();
  });
});
