import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Answer,
  answers,
  canFollow,
  declineReasons,
  declineSides,
  isDisclosedState,
  needsConfirmation,
  possibleAnswers,
  possibleWithdrawals,
  type ReferralState,
  referralStates,
} from "./rules";

/** The model's table of the closed loop, written out. */
const table: Record<ReferralState, readonly ReferralState[]> = {
  draft: ["sent", "enteredInError"],
  sent: ["received", "accepted", "waitlisted", "declined", "withdrawn", "enteredInError"],
  received: ["accepted", "waitlisted", "declined", "withdrawn", "enteredInError"],
  waitlisted: ["accepted", "declined", "withdrawn", "enteredInError"],
  accepted: ["started", "declined", "withdrawn", "enteredInError"],
  started: ["completed", "droppedOut", "enteredInError"],
  declined: ["enteredInError"],
  completed: ["enteredInError"],
  droppedOut: ["enteredInError"],
  withdrawn: ["enteredInError"],
  enteredInError: [],
};

const cells = referralStates.flatMap((from) =>
  referralStates.map((to) => [from, to, table[from].includes(to)] as const),
);

test.each(cells)("a referral goes from %s to %s: %s", (from, to, allowed) => {
  expect(canFollow(from, to)).toBe(allowed);
});

describe("what the other side can say next", () => {
  test.each<[ReferralState, boolean, readonly Answer[]]>([
    ["draft", false, []],
    ["sent", false, ["accepted", "waitlisted", "declined"]],
    ["received", false, ["accepted", "waitlisted", "declined"]],
    ["waitlisted", false, ["accepted", "declined"]],
    ["accepted", false, ["declined", "started"]],
    ["started", false, []],
    ["started", true, ["completed", "droppedOut"]],
    ["declined", false, []],
    ["declined", true, []],
    ["completed", true, []],
    ["droppedOut", true, []],
    ["withdrawn", false, []],
    ["enteredInError", false, []],
  ])("of a referral that is %s (confirmed: %s)", (state, confirmed, expected) => {
    expect(possibleAnswers(state, confirmed)).toEqual(expected);
  });

  test("never leads where the table does not", () => {
    fc.assert(
      fc.property(fc.constantFrom(...referralStates), fc.boolean(), (state, confirmed) => {
        for (const answer of possibleAnswers(state, confirmed)) {
          expect(table[state]).toContain(answer);
        }
      }),
    );
  });
});

test.each(referralStates)("a referral that is %s can be taken back as the table says", (state) => {
  const taken = (["withdrawn", "enteredInError"] as const).filter((to) =>
    table[state].includes(to),
  );
  expect(possibleWithdrawals(state)).toEqual(taken);
});

test("what ends or begins something waits for the caseworker, and nothing else does", () => {
  expect(referralStates.filter(needsConfirmation)).toEqual([
    "declined",
    "started",
    "completed",
    "droppedOut",
  ]);
});

test("a carrier sees every state but drafts and what was entered in error", () => {
  expect(referralStates.filter((state) => !isDisclosedState(state))).toEqual([
    "draft",
    "enteredInError",
  ]);
});

test("no answer and no report leads back to a draft, and nothing leads out of an error", () => {
  expect(answers).not.toContain("draft");
  expect(cells.filter(([, to]) => to === "draft").some(([, , allowed]) => allowed)).toBe(false);
  expect(table.enteredInError).toEqual([]);
});

test("who declines gives a reason of their own side: no place is the carrier's, not coming the person's", () => {
  expect(Object.keys(declineReasons)).toEqual([...declineSides]);
  expect(declineReasons.carrier).toContain("noPlace");
  expect(declineReasons.client).toContain("noShow");
  expect(declineReasons.client).not.toContain("noPlace");
  expect(declineReasons.carrier).not.toContain("noShow");
});
