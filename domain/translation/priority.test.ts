import fc from "fast-check";
import { expect, test } from "vitest";
import { translationStates } from "@/lib/content/translation-state";
import { addDays, plainDate } from "@/lib/plain-date";
import { compareRanks, rankOf, readNeedOf, readNeeds, reasonsFor, type Wanted } from "./priority";

const today = plainDate.parse("2027-01-10");
const inDays = (days: number) => addDays(today, days);
const plain: Wanted = {
  state: "missing",
  need: "none",
  start: undefined,
  open: true,
  aside: false,
} as const;

test.each([
  ["what can be joined before what is full", {}, { open: false, need: "much" }],
  ["what many need before what begins soon", { need: "much" }, { start: inDays(1) }],
  ["what some need before what nobody asks for", { need: "some" }, { need: "none" }],
  ["the soonest start", { start: inDays(3) }, { start: inDays(20) }],
  ["what begins soon before what has no day", { start: inDays(27) }, {}],
  ["what has no day before what is far away", {}, { start: inDays(60) }],
  ["what is far away before what stands aside", { start: inDays(90) }, { aside: true }],
  ["what is missing before what is older", {}, { state: "outdated" }],
  ["what is older before what a program made", { state: "outdated" }, { state: "machineMade" }],
] as const)("%s comes first", (_what, first, second) => {
  const ranks = [first, second].map((known) => rankOf({ ...plain, ...known }, today));
  expect(compareRanks(ranks[0] ?? [], ranks[1] ?? [])).toBeLessThan(0);
});

test("the order is one: whatever is compared, it contradicts itself nowhere", () => {
  const wanted = fc.record({
    state: fc.constantFrom(...translationStates),
    need: fc.constantFrom(...readNeeds),
    start: fc.option(fc.integer({ min: -5, max: 99 }).map(inDays), { nil: undefined }),
    open: fc.boolean(),
    aside: fc.boolean(),
  });
  const rank = wanted.map((each) => rankOf(each, today));
  fc.assert(
    fc.property(rank, rank, rank, (a, b, c) => {
      expect(Math.sign(compareRanks(a, b))).toBe(-Math.sign(compareRanks(b, a)) + 0);
      if (compareRanks(a, b) <= 0 && compareRanks(b, c) <= 0) {
        expect(compareRanks(a, c)).toBeLessThanOrEqual(0);
      }
    }),
  );
});

test("few people are not counted out", () => {
  expect([0, 1, 4, 5, 70].map(readNeedOf)).toEqual(["none", "some", "some", "much", "much"]);
});

test("the reasons say what counted", () => {
  const wanted = {
    state: "outdated",
    need: "much",
    start: inDays(10),
    open: false,
    aside: false,
  } as const;
  expect(reasonsFor(wanted, today)).toEqual(["full", "muchNeeded", "startsSoon", "outdated"]);
  expect(reasonsFor({ ...plain, state: "upToDate", start: inDays(90) }, today)).toEqual([]);
});
