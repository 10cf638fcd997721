import { expect, test } from "vitest";
import { plainDate } from "@/lib/plain-date";
import { earlyDoubt } from "./early";

const hour = { day: plainDate.parse("2026-12-01"), time: "14:00" };

test.each([
  ["2026-12-01T12:59:59Z", "askBeforeBegin", "askBeforeBegin"],
  ["2026-12-01T13:00:00Z", "askBeforeEnd", null],
  ["2026-12-01T13:59:59Z", "askBeforeEnd", null],
  ["2026-12-01T14:00:00Z", null, null],
  ["2026-12-02T08:00:00Z", null, null],
])("at %s an hour from 14:00 in Berlin on asks %s, a beginning %s", (at, whole, beginning) => {
  expect(earlyDoubt({ ...hour, minutes: 60 }, new Date(at))).toBe(whole);
  expect(earlyDoubt(hour, new Date(at))).toBe(beginning);
});
