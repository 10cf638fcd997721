import { describe, expect, test } from "vitest";
import {
  furtherReach,
  type OutreachState,
  outreachAfter,
  outreachByTries,
  outreachDecided,
  outreachStates,
  possibleDecisions,
  type ReachDecision,
  type ReachState,
  reachDecisions,
  reachOf,
  reachStates,
} from "./reach";
import { type Result, results } from "./vocabulary";

/** What is known of each after each try, in the order of the results. */
const table: Record<OutreachState, readonly OutreachState[]> = {
  //          wantsSupport spoke      nobody       leftMessage  wrongDetails refused     moved
  unknown: ["reached", "reached", "attempted", "attempted", "attempted", "declined", "moved"],
  attempted: ["reached", "reached", "attempted", "attempted", "attempted", "declined", "moved"],
  reached: ["reached", "reached", "reached", "reached", "reached", "declined", "moved"],
  declined: ["reached", "reached", "declined", "declined", "declined", "declined", "moved"],
  moved: ["reached", "reached", "moved", "moved", "moved", "declined", "moved"],
  agedOut: ["reached", "reached", "agedOut", "agedOut", "agedOut", "declined", "moved"],
  notMeant: ["reached", "reached", "notMeant", "notMeant", "notMeant", "declined", "moved"],
};

describe("a try", () => {
  const rows = outreachStates.flatMap((state) =>
    results.map((result, at): [OutreachState, Result, OutreachState | undefined] => [
      state,
      result,
      table[state][at],
    ]),
  );
  test.each(rows)("%s, %s: %s", (state, result, after) => {
    expect(outreachAfter(state, result)).toBe(after);
  });
});

test("whoever has a case file that runs is accompanied, whatever outreach knows", () => {
  for (const state of outreachStates) {
    expect(reachOf(state, true)).toBe("engaged");
    expect(reachOf(state, false)).toBe(state);
  }
});

/** What a person may decide of each state, and what becomes of it. */
const decided: Record<ReachState, { [Decision in ReachDecision]?: OutreachState }> = {
  unknown: sought("unknown"),
  attempted: sought("attempted"),
  reached: sought("reached"),
  // That ends with the case file alone.
  engaged: {},
  declined: { reopen: "attempted" },
  moved: { reopen: "attempted" },
  agedOut: { reopen: "attempted" },
  notMeant: { reopen: "attempted" },
};

function sought(state: OutreachState) {
  const ends = { declined: "declined", moved: "moved", agedOut: "agedOut" } as const;
  return { moreAttempts: state, ...ends, notMeant: "notMeant" } as const;
}

test.each(
  reachStates.flatMap((state) =>
    reachDecisions.map((decision) => [state, decision, decided[state][decision]] as const),
  ),
)("%s, decided %s: %s", (state, decision, after) => {
  expect(outreachDecided(state, decision, "attempted")).toBe(after);
});

test.each<[readonly Result[], OutreachState]>([
  [[], "unknown"],
  [["nobody", "leftMessage"], "attempted"],
  [["moved"], "attempted"],
  [["spoke", "nobody"], "reached"],
  [["wantsSupport"], "reached"],
  [["refused"], "reached"],
])("by the tries %s alone: %s", (tries, known) => {
  expect(outreachByTries(tries)).toBe(known);
});

test("whatever outreach knows, there is something to decide", () => {
  for (const state of outreachStates) expect(possibleDecisions(state).length).toBeGreaterThan(0);
});

type Known = { readonly outreach: OutreachState; readonly outreachSince: Date };

test.each([
  ["unknown", "attempted", "attempted"],
  ["reached", "agedOut", "reached"],
  ["reached", "declined", "declined"],
  ["unknown", "notMeant", "unknown"],
] as const)("of two entries about one person, %s and later %s, %s holds", (one, other, holds) => {
  const [first, second] = [
    { outreach: one, outreachSince: new Date("2026-03-01") },
    { outreach: other, outreachSince: new Date("2026-05-01") },
  ];
  expect(furtherReach<Known>(first, second).outreach).toBe(holds);
  expect(furtherReach<Known>(second, first).outreach).toBe(holds);
});
