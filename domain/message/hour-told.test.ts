import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { AppError } from "@/lib/errors";
import { plainDate } from "@/lib/plain-date";
import { checkHoursTold, filledHours, toldDoubtKey, toldDoubts } from "./hour-told";
import type { PlannedHour } from "./planned-hours";

const hour = (day: string, time: string) => ({ day: plainDate.parse(day), time });
const row = { kind: "appointment", caseFileId: null, isOff: false, known: null } as const;
const stands: PlannedHour = { id: "stands", ...row, ...hour("2026-12-02", "14:00") };
const moved: PlannedHour = {
  ...{ id: "moved", ...row, ...hour("2026-12-18", "11:00") },
  known: hour("2026-12-17", "10:00"),
};
const off: PlannedHour = { id: "off", ...row, ...hour("2026-12-08", "09:00"), isOff: true };
const planned = [stands, moved, off];

const typed = (
  template: "moved" | "cancelled" | "reminder" | "endsSoon",
  day: string,
  time: string,
) => ({
  ...{ template, ...hour(day, time) },
  ...{ fromDay: plainDate.parse("2026-12-17"), fromTime: "10:00" },
});

function asked(...[of, among, confirmed = []]: Parameters<typeof checkHoursTold>): string[] {
  try {
    checkHoursTold(of, among, confirmed);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.issues.map(({ code }) => code);
  }
}

test.each([
  ["a move as the portal knows it", typed("moved", "2026-12-18", "11:00"), []],
  [
    "a move to another hour than in the portal",
    typed("moved", "2026-12-18", "12:00"),
    ["askNotPlanned"],
  ],
  ["an end as the portal knows it", typed("cancelled", "2026-12-08", "09:00"), []],
  [
    "an end of what still stands in the portal",
    typed("cancelled", "2026-12-02", "14:00"),
    ["askNotPlanned"],
  ],
  [
    "an end this morning, of nothing",
    typed("cancelled", "2026-12-01", "09:30"),
    ["askNotPlanned", "askPastHour"],
  ],
  ["a reminder of an hour that is over", typed("reminder", "2026-12-01", "09:30"), ["askPastHour"]],
  ["a reminder of an hour that nobody has noted", typed("reminder", "2026-12-01", "11:30"), []],
  ["the end of a course, which has no hour", typed("endsSoon", "2026-12-01", "08:00"), []],
] as const)("%s", (_what, of, codes) => {
  expect(asked(of, planned, [])).toEqual(codes);
  const yes = toldDoubts.map((code) => toldDoubtKey(code, of));
  expect(asked(of, planned, yes)).toEqual([]);
  // Filled in from what the portal knows, it is compared with nothing.
  expect(asked(of, undefined, [])).toEqual(codes.filter((code) => code === "askPastHour"));
});

test("a yes holds for just this hour", () => {
  const yes = [toldDoubtKey("askNotPlanned", typed("cancelled", "2026-12-03", "14:00"))];
  expect(asked(typed("cancelled", "2026-12-04", "14:00"), planned, yes)).toEqual(["askNotPlanned"]);
});

const filledMove = {
  ...typed("moved", "2026-12-18", "11:00"),
  filled: "2026-12-18 11:00 2026-12-17 10:00",
};
const reminder = typed("reminder", "2026-12-18", "11:00");

test.each([
  ["as it was filled in", filledMove, []],
  ["another hour", { ...filledMove, time: "12:00" }, ["askOtherHour"]],
  ["another hour before", { ...filledMove, fromTime: "10:30" }, ["askOtherHour"]],
  ["an hour before that nobody had kept", { ...filledMove, filled: "2026-12-18 11:00" }, []],
  [
    "a reminder, which says nothing of the hour before",
    { ...reminder, filled: filledHours("reminder", { ...reminder, fromTime: "10:30" }) },
    [],
  ],
] as const)("a text that was filled in: %s", (_what, of, codes) => {
  expect(asked(of, undefined, [])).toEqual(codes);
  const yes = toldDoubts.map((code) => toldDoubtKey(code, of));
  expect(asked(of, undefined, yes)).toEqual([]);
});
