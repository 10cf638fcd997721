import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { now } from "@/lib/clock";
import { tellWords } from "./tell-words";
import type { Became } from "./to-tell";

test("of what is called off the hour is said at which they would come: not one that has begun", () => {
  const row = { day: "2026-12-14", time: "10:00", personOwedAt: now(), became: "off" } as const;
  const off = (knownDay: string) =>
    tellWords({ ...row, knownDay, knownTime: "09:00" }, { name: "Termin", isCancelled: true });
  expect(off("2026-12-04")).toBe("Termin am 04.12.2026, 09:00 Uhr abgesagt: der Person sagen");
  expect(off("2026-11-30")).toBe("Termin am 14.12.2026, 10:00 Uhr abgesagt: der Person sagen");
});

test.each<[string, string, Became, string]>([
  ["2026-12-04", "14:00", "ahead", "vom 02.12.2026, 10:00 Uhr jetzt am 04.12.2026, 14:00 Uhr"],
  ["2026-12-02", "14:00", "ahead", "vom 02.12.2026, 10:00 Uhr jetzt um 14:00 Uhr"],
  ["2026-12-02", "10:00", "ahead", "am 02.12.2026, 10:00 Uhr geändert"],
  [
    "2026-11-30",
    "14:00",
    "without",
    "vom 02.12.2026, 10:00 Uhr war schon am 30.11.2026, 14:00 Uhr",
  ],
  ["2026-12-04", "14:00", "off", "am 02.12.2026, 10:00 Uhr ohne die Person"],
])("a row of what is on %s at %s, and %s for the person, says: %s", (day, time, became, words) => {
  const known = { knownDay: "2026-12-02", knownTime: "10:00", personOwedAt: now() };
  const row = { day, time, became, ...known };
  const named = { name: "Fallkonferenz", isCancelled: false } as const;
  expect(tellWords(row, named)).toBe(`Fallkonferenz ${words}: der Person sagen`);
  // Called off, only the hour that they know is said.
  const off = tellWords({ ...row, became: "off" }, { ...named, isCancelled: true, more: "Ort" });
  expect(off).toBe("Fallkonferenz am 02.12.2026, 10:00 Uhr abgesagt: der Person sagen (Ort)");
});
