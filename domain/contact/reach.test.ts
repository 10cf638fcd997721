import { describe, expect, test } from "vitest";
import {
  furtherReach,
  possibleDecisions,
  type ReachDecision,
  type ReachState,
  reachAfter,
  reachDecided,
  reachDecisions,
  reachStates,
} from "./reach";
import { type Result, results } from "./vocabulary";

/** What becomes of each state after each try, in the order of the results. */
const table: Record<ReachState, readonly ReachState[]> = {
  //          wantsSupport spoke      nobody       leftMessage  wrongDetails refused     moved
  unknown: ["engaged", "reached", "attempted", "attempted", "attempted", "declined", "moved"],
  attempted: ["engaged", "reached", "attempted", "attempted", "attempted", "declined", "moved"],
  reached: ["engaged", "reached", "reached", "reached", "reached", "declined", "moved"],
  engaged: ["engaged", "engaged", "engaged", "engaged", "engaged", "declined", "moved"],
  declined: ["engaged", "reached", "declined", "declined", "declined", "declined", "moved"],
  moved: ["engaged", "reached", "moved", "moved", "moved", "declined", "moved"],
  agedOut: ["engaged", "reached", "agedOut", "agedOut", "agedOut", "declined", "moved"],
};

describe("a try", () => {
  const rows = reachStates.flatMap((state) =>
    results.map((result, at): [ReachState, Result, ReachState | undefined] => [
      state,
      result,
      table[state][at],
    ]),
  );
  test.each(rows)("%s, %s: %s", (state, result, after) => {
    expect(reachAfter(state, result)).toBe(after);
  });
});

/** What a person may decide of each state, and what becomes of it. */
const decided: Record<ReachState, { [Decision in ReachDecision]?: ReachState }> = {
  unknown: sought("unknown"),
  attempted: sought("attempted"),
  reached: sought("reached"),
  engaged: { declined: "declined", moved: "moved" },
  declined: { reopen: "unknown" },
  moved: { reopen: "unknown" },
  agedOut: { reopen: "unknown" },
};

function sought(state: ReachState) {
  return { moreAttempts: state, declined: "declined", moved: "moved", agedOut: "agedOut" } as const;
}

test.each(
  reachStates.flatMap((state) =>
    reachDecisions.map((decision) => [state, decision, decided[state][decision]] as const),
  ),
)("%s, decided %s: %s", (state, decision, after) => {
  expect(reachDecided(state, decision)).toBe(after);
});

test("in every state there is something to decide", () => {
  for (const state of reachStates) expect(possibleDecisions(state).length).toBeGreaterThan(0);
});

type Known = { readonly reach: ReachState; readonly reachSince: Date };

test.each([
  ["unknown", "attempted", "attempted"],
  ["reached", "agedOut", "reached"],
  ["reached", "declined", "declined"],
  ["attempted", "engaged", "engaged"],
  ["engaged", "declined", "declined"],
] as const)("of two entries about one person, %s and later %s, %s holds", (one, other, holds) => {
  const [first, second] = [
    { reach: one, reachSince: new Date("2026-03-01") },
    { reach: other, reachSince: new Date("2026-05-01") },
  ];
  expect(furtherReach<Known>(first, second).reach).toBe(holds);
  expect(furtherReach<Known>(second, first).reach).toBe(holds);
});
