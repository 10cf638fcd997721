import { expect, test } from "vitest";
import { plainDate } from "@/lib/plain-date";
import { referralStep } from "./next-step";

const today = plainDate.parse("2026-11-26");
const until = (plannedEnd: string) => ({ plannedEnd });

test.each([
  ["sent", false, null, "answer"],
  ["received", false, null, "answer"],
  ["waitlisted", false, null, "decide"],
  ["accepted", false, null, "begin"],
  ["started", true, until("2027-01-01"), "confirm"],
  ["started", false, until("2027-01-01"), undefined],
  ["started", false, until("2026-11-26"), undefined],
  ["started", false, until("2026-11-25"), "end"],
  ["declined", true, null, "confirm"],
  ["declined", false, null, undefined],
  ["completed", false, until("2026-01-01"), undefined],
  ["withdrawn", false, null, undefined],
] as const)(
  "a referral that is %s (to be confirmed: %s) until %j: %s",
  (state, open, placement, step) => {
    expect(referralStep({ state, awaitsConfirmation: open, placement }, today)).toBe(step);
  },
);
