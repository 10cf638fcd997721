import { describe, expect, test } from "vitest";
import { type Course, nextSteps, situationOf } from "./next-steps";
import { maskedContact, requestStates } from "./rules";

const at = new Date("2026-11-24T10:00:00Z");
const later = new Date("2026-11-26T15:00:00Z");
const earlier = new Date("2026-11-20T15:00:00Z");

const course = (given: Partial<Course> = {}): Course => ({
  state: "new",
  channel: "phone",
  receivedAt: new Date("2026-11-23T10:00:00Z"),
  answerBy: later,
  firstContactedAt: null,
  attempts: 0,
  closed: false,
  comes: false,
  ...given,
});

describe("what is said to happen now", () => {
  test.each([
    ["arrived", {}],
    ["read", { state: "triaged" }],
    ["missed", { state: "triaged", attempts: 1 }],
    ["missed", { state: "triaged", attempts: 1, answerBy: earlier }],
    ["late", { answerBy: earlier }],
    ["late", { state: "triaged", answerBy: at }],
    ["read", { state: "triaged", answerBy: earlier, firstContactedAt: earlier, attempts: 2 }],
    ["visit", { channel: "visit" }],
    ["visit", { channel: "visit", answerBy: earlier }],
    ["reached", { state: "contacted", answerBy: earlier }],
    ["together", { state: "converted", firstContactedAt: earlier }],
    ["read", { state: "converted" }],
    ["late", { state: "converted", answerBy: earlier }],
    ["missed", { state: "converted", attempts: 1 }],
    ["over", { state: "converted", firstContactedAt: earlier, closed: true }],
    ["stillComing", { state: "converted", closed: true, comes: true }],
    ["over", { state: "converted", closed: true }],
    // Written again after the end.
    ["arrived", { closed: true }],
    ["answered", { state: "answered" }],
    ["duplicate", { state: "duplicate" }],
    ["unreachable", { state: "unreachable", attempts: 3 }],
  ] as const)("is %s for %o", (situation, given) => {
    expect(situationOf(course(given), at)).toBe(situation);
  });
});

describe("the way", () => {
  const stages = (given: Partial<Course>) =>
    nextSteps(course(given)).map(({ kind, stage }) => `${kind} ${stage}`);

  test.each([
    [{}, ["arrived done", "read now", "answer later", "together later"]],
    [{ state: "triaged" }, ["arrived done", "read done", "answer now", "together later"]],
    [{ state: "contacted" }, ["arrived done", "read done", "answer done", "together now"]],
    [{ state: "converted" }, ["arrived done", "read done", "answer now", "together later"]],
    [
      { state: "converted", firstContactedAt: earlier },
      ["arrived done", "read done", "answer done", "together now"],
    ],
    [
      { state: "converted", firstContactedAt: earlier, closed: true },
      ["arrived done", "read done", "answer done"],
    ],
    [{ state: "answered" }, ["arrived done", "read done", "answer done"]],
    [{ state: "duplicate" }, ["arrived done", "read done"]],
    [{ state: "unreachable" }, ["arrived done", "read done", "answer now", "together later"]],
    [{ channel: "visit" }, ["arrived done", "read now", "visit later", "together later"]],
    [{ state: "withdrawn" }, []],
  ] as const)("of %o is %o", (given, way) => {
    expect(stages(given)).toEqual(way);
  });

  test.each(requestStates)("has at most one present step when it is %s", (state) => {
    const now = nextSteps(course({ state })).filter(({ stage }) => stage === "now");
    expect(now.length).toBeLessThanOrEqual(1);
  });

  test("says when it arrived, until when an answer is promised, and when it was given", () => {
    expect(nextSteps(course())[0]?.on).toEqual(course().receivedAt);
    expect(nextSteps(course())[2]).toEqual({ kind: "answer", stage: "later", until: later });
    const reached = nextSteps(course({ state: "contacted", firstContactedAt: earlier }));
    expect(reached[2]).toEqual({ kind: "answer", stage: "done", on: earlier });
  });
});

test.each([
  ["phone", "0176 040690 77", "… 77"],
  ["whatsapp", "+49 (0)176/040-690.7", "… 07"],
  ["email", "selam@portal.example", "s…@…"],
  ["phone", "", ""],
  ["visit", "", ""],
  ["visit", "im Rathaus um 9", ""],
] as const)("of %s %j the page shows %j", (channel, contact, masked) => {
  expect(maskedContact(channel, contact)).toBe(masked);
});
