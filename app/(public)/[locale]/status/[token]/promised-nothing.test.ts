import { expect, test } from "vitest";
import { isPromisedNothing } from "./promised-nothing";

const call = { by: new Date("2026-12-01T15:00:00Z"), late: false };

test.each([
  ["over", null, "clarifying", true],
  ["over", call, "clarifying", false],
  ["over", null, "refused", false],
  ["stillComing", null, "clarifying", false],
  ["together", null, "clarifying", false],
] as const)(
  "of who is in %s, with a call %o, %s promises nothing: %s",
  (situation, wished, telling, expected) => {
    expect(isPromisedNothing({ telling }, { situation, call: wished })).toBe(expected);
  },
);
