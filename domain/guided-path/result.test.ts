import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GermanLevel } from "@/domain/offer/vocabulary";
import type { Asked, Candidate } from "@/domain/offer-list/filter-answers";
import { filterIndex } from "@/domain/offer-list/filter-index";
import { answers } from "@/domain/testing/answers";
import { askedOn, catalogues } from "@/domain/testing/catalogue";
import { factsWith } from "@/domain/testing/fixtures";
import { type Answers, filterOf, wishesOf } from "./questions";
import { type PathResult, resultOf } from "./result";

type Named = Candidate & { readonly position: number };
type Patch = Parameters<typeof factsWith>[0];

const asked: Asked = { onDate: askedOn, locale: "de" };
const named = (offers: readonly Candidate[]): Named[] =>
  offers.map((offer, position) => ({ ...offer, position }));

function given(
  check: (result: PathResult<Named>, offers: readonly Named[], answers: Answers) => void,
): void {
  fc.assert(
    fc.property(catalogues, answers, (catalogue, said) => {
      const offers = named(catalogue);
      check(resultOf(offers, said, asked), offers, said);
    }),
  );
}

const positions = (offers: readonly Named[]) => offers.map(({ position }) => position);
const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

const open = ({ fits, asks }: PathResult<Named>) =>
  positions([...fits, ...asks.map(({ offer }) => offer)]);
const closed = ({ notYet: { german, paper, age } }: PathResult<Named>) =>
  positions([...german.flatMap(({ offers }) => offers), ...paper, ...age]);

describe("the result of the path", () => {
  test("is open to exactly those offers that the list finds with the same answers", () => {
    given((result, offers, said) => {
      const { fits, asks } = filterIndex(offers, asked).find(filterOf(said));
      expect(sorted(open(result))).toEqual(sorted([...fits, ...asks]));
    });
  });

  test("names every offer of the wish once: open, or not yet and why", () => {
    given((result, offers, said) => {
      const { fits, asks } = filterIndex(offers, asked).find(wishesOf(said));
      expect(sorted([...open(result), ...closed(result)])).toEqual(sorted([...fits, ...asks]));
    });
  });

  test("says of whatever has to be asked what it is", () => {
    given(({ asks }) => {
      expect(asks.every(({ codes, wishes }) => codes.length + wishes.length > 0)).toBe(true);
    });
  });

  test("closes nothing by what was not answered", () => {
    given(({ notYet }, _offers, { paper, german, age }) => {
      if (!paper) expect(notYet.paper).toEqual([]);
      if (!german) expect(notYet.german).toEqual([]);
      if (!age) expect(notYet.age).toEqual([]);
    });
  });

  test("leads over courses that can be joined to the level that is needed", () => {
    given(({ notYet }, offers, said) => {
      for (const { needed, way } of notYet.german) {
        const levels = [said.german ?? "none", ...(way ?? []).map(({ reaches }) => reaches)];
        if (way) expect(levels.at(-1)).toBe(needed);
        for (const [stretch, { courses }] of (way ?? []).entries()) {
          const joinable = openWith(offers, said, levels[stretch] ?? "none");
          expect(positions(courses).every((position) => joinable.has(position))).toBe(true);
        }
      }
    });
  });
});

/** The offers of every kind that are open to somebody who has reached a level. */
function openWith(offers: readonly Named[], said: Answers, german: GermanLevel): Set<number> {
  const { goal: _goal, ...others } = said;
  const { fits, asks } = filterIndex(offers, asked).find(filterOf({ ...others, german }));
  return new Set([...fits, ...asks]);
}

const offer = (facts: Patch): Candidate => ({
  facts: factsWith(facts),
  translatedInto: new Set(),
});

describe("for example", () => {
  const course = offer({ who: { germanNeeded: "A1", germanReached: "A2" } });
  const training = offer({ category: "apprenticeship", who: { germanNeeded: "A2" } });

  test("training that needs A2 is reached over the course that leads there", () => {
    const { notYet } = resultOf([course, training], { goal: "profession", german: "A1" }, asked);
    expect(notYet.german).toEqual([
      { needed: "A2", offers: [training], way: [{ reaches: "A2", courses: [course] }] },
    ]);
  });

  test("where no course leads there, none is named", () => {
    const { notYet } = resultOf([training], { german: "none" }, asked);
    expect(notYet.german).toEqual([{ needed: "A2", offers: [training], way: null }]);
  });

  test("whoever is too old is not sent to a German course for it", () => {
    const young = offer({ who: { germanNeeded: "B1", ageMax: 20 } });
    const { notYet } = resultOf([young, course], { german: "A1", age: "25" }, asked);
    expect(notYet).toMatchObject({ german: [], age: [young] });
  });

  test("a paper makes the work permit a question, and a full course is one for everybody", () => {
    const job = offer({ category: "work", who: { workPermitNeeded: "yes" } });
    const full = offer({ places: { free: 0, asOf: "2027-01-01" } });
    const codes = (answered: Answers) =>
      resultOf([job, full], answered, asked).asks.map(({ codes: what }) => what);
    expect(codes({})).toEqual([["full"]]);
    expect(codes({ paper: "duldung60a" })).toEqual([["workPermit"], ["full"]]);
  });

  test("times that nobody has stated are a question, not a no", () => {
    const { asks } = resultOf([course], { time: "evening" }, asked);
    expect(asks).toEqual([{ offer: course, codes: [], wishes: ["time"] }]);
  });
});
