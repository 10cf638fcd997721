import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Answer,
  answers,
  canMove,
  declineReasons,
  declineSides,
  isDisclosedState,
  isOverFor,
  type Mover,
  movers,
  needsConfirmation,
  possibleAnswers,
  possibleWithdrawals,
  type ReferralState,
  referralStates,
} from "./rules";

const [recipient, recipientOrPerson] = [
  ["carrier", "office"],
  ["carrier", "office", "person"],
] as const;
const caseworker = ["caseworker"] as const;
const back = { withdrawn: caseworker, enteredInError: caseworker };

/** The model's table of the closed loop, written out: from, to, and by whom. */
const table: Record<ReferralState, { [To in ReferralState]?: readonly Mover[] }> = {
  draft: { sent: caseworker, enteredInError: caseworker },
  sent: {
    received: recipient,
    accepted: recipient,
    waitlisted: recipient,
    declined: recipientOrPerson,
    ...back,
  },
  received: {
    accepted: recipient,
    waitlisted: recipient,
    declined: recipientOrPerson,
    ...back,
  },
  waitlisted: { accepted: recipient, declined: recipientOrPerson, ...back },
  accepted: { started: recipient, declined: recipientOrPerson, ...back },
  started: { completed: recipient, droppedOut: recipient, enteredInError: caseworker },
  declined: { enteredInError: caseworker },
  completed: { enteredInError: caseworker },
  droppedOut: { enteredInError: caseworker },
  withdrawn: { enteredInError: caseworker },
  enteredInError: {},
};

const cells = referralStates.flatMap((from) =>
  referralStates.flatMap((to) =>
    movers.map((mover) => [from, to, mover, table[from][to]?.includes(mover) ?? false] as const),
  ),
);

test.each(cells)("from %s to %s by %s: %s", (from, to, mover, allowed) => {
  expect(canMove(from, to, mover)).toBe(allowed);
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
          expect(table[state][answer]).toEqual(expect.arrayContaining(["carrier", "office"]));
        }
      }),
    );
  });
});

test.each(referralStates)("a referral that is %s can be taken back as the table says", (state) => {
  const taken = (["withdrawn", "enteredInError"] as const).filter((to) =>
    table[state][to]?.includes("caseworker"),
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

test.each<[ReferralState, boolean, string | null, boolean]>([
  ["accepted", false, null, false],
  ["started", true, null, false],
  ["declined", false, null, false],
  ["declined", true, null, true],
  ["withdrawn", false, null, true],
  ["completed", false, "2026-10-01", false],
  ["completed", true, "2026-11-03", false],
  ["completed", true, "2026-11-02", true],
  ["droppedOut", true, "2026-11-02", true],
])(
  "%s (confirmed: %s, ended %s) is over for its carrier: %s",
  (state, confirmed, endedOn, over) => {
    expect(isOverFor({ state, confirmed, endedOn }, "2026-11-03")).toBe(over);
  },
);

test("no answer and no report leads back to a draft, and nothing leads out of an error", () => {
  expect(answers).not.toContain("draft");
  expect(cells.some(([, to, , allowed]) => to === "draft" && allowed)).toBe(false);
  expect(table.enteredInError).toEqual({});
});

test("who declines gives a reason of their own side: no place is the carrier's, not coming the person's", () => {
  expect(Object.keys(declineReasons)).toEqual([...declineSides]);
  expect(declineReasons.carrier).toContain("noPlace");
  expect(declineReasons.client).toContain("noShow");
  expect(declineReasons.client).not.toContain("noPlace");
  expect(declineReasons.carrier).not.toContain("noShow");
});
