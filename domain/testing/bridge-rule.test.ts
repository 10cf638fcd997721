import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/plain-date";
import { bridgeRate, type Course, leadsOn } from "./bridge-rule";

const day = (text: string) => plainDate.parse(text);
const today = day("2026-12-01");
const personId = "selam";

const placed = (
  startedOn: string,
  endedOn: string | null,
  change: Partial<Course> = {},
): Course => ({
  personId,
  referralId: `from ${startedOn}`,
  inError: false,
  moves: [],
  placement: { startedOn: day(startedOn), endedOn: endedOn ? day(endedOn) : null },
  ...change,
});
const referred = (...moves: (readonly [string, string])[]): Course => ({
  personId,
  referralId: "other",
  inError: false,
  moves: moves.map(([on, to]) => ({ on: day(on), to })),
  placement: null,
});
const course = placed("2026-03-01", "2026-09-30");
const inError = { ...referred(["2026-08-01", "accepted"]), inError: true };
const wiped = { ...course, inError: true };

describe("of placements that ended in the last twelve months, a next step had", () => {
  test.each([
    ["none, where none ended", [placed("2026-03-01", null)], 0, 0],
    ["none, where it ended longer ago", [placed("2025-01-01", "2025-12-01")], 0, 0],
    [
      "one that ended on the first day of the twelve months",
      [placed("2025-01-01", "2025-12-02")],
      0,
      1,
    ],
    ["nobody, where nothing else was there", [course], 0, 1],
    ["who was accepted on the last day", [course, referred(["2026-09-30", "accepted"])], 1, 1],
    ["not who was accepted a day later", [course, referred(["2026-10-01", "accepted"])], 0, 1],
    ["not who waited on a list", [course, referred(["2026-09-01", "waitlisted"])], 0, 1],
    [
      "not whose yes was taken back before",
      [course, referred(["2026-08-01", "accepted"], ["2026-09-01", "declined"])],
      0,
      1,
    ],
    [
      "also whose yes was taken back afterwards",
      [course, referred(["2026-08-01", "accepted"], ["2026-10-05", "declined"])],
      1,
      1,
    ],
    [
      "also whose reported start was disputed",
      [course, referred(["2026-08-01", "started"], ["2026-08-05", "accepted"])],
      1,
      1,
    ],
    ["who was in another placement that went on", [course, placed("2026-09-15", null)], 1, 1],
    ["not whose other placement ended before", [course, placed("2026-01-01", "2026-02-01")], 0, 2],
    [
      "not somebody for whom another person has one",
      [course, placed("2026-09-15", null, { personId: "luwam" })],
      0,
      1,
    ],
    ["not whose next step was entered in error", [course, inError], 0, 1],
    ["nobody better by a press: what had ended goes on counting", [wiped], 0, 1],
    ["the first of two that follow each other", [course, placed("2026-09-01", "2026-11-01")], 1, 2],
  ] as const)("%s", (_who, courses, bridged, ended) => {
    expect(bridgeRate(courses, today)).toEqual({ bridged, ended });
  });
});

describe("what runs now is led on by", () => {
  const ending = { referralId: "now", plannedEnd: day("2027-01-15") };
  const active = (plannedEnd: string | null) => ({ state: "active", plannedEnd });
  test.each([
    ["nothing", [], false],
    ["not itself", [{ id: "now", state: "started", placement: active(null) }], false],
    ["an accepted referral", [{ id: "b", state: "accepted", placement: null }], true],
    ["not a waiting list", [{ id: "b", state: "waitlisted", placement: null }], false],
    ["a start nobody has confirmed yet", [{ id: "b", state: "started", placement: null }], true],
    ["what ends later", [{ id: "b", state: "started", placement: active("2027-01-16") }], true],
    ["what has no end", [{ id: "b", state: "started", placement: active(null) }], true],
    [
      "not what ends as early",
      [{ id: "b", state: "started", placement: active("2027-01-15") }],
      false,
    ],
    [
      "not what has ended",
      [{ id: "b", state: "started", placement: { state: "ended", plannedEnd: null } }],
      false,
    ],
  ] as const)("%s", (_what, referrals, leads) => {
    expect(leadsOn(ending, referrals)).toBe(leads);
  });
});
