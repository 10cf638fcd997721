import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/plain-date";
import { type Existing, reconcile } from "./reconcile";
import { type Wanted, wantedFollowUps } from "./wanted";

const day = (text: string) => plainDate.parse(text);
const days = { offsets: [-28, -7, 7, 30, 90, 180], openEnd: 28 };
const startedOn = day("2026-10-01");
const running = (plannedEnd: string | null) => ({
  state: "active" as const,
  startedOn,
  plannedEnd: plannedEnd ? day(plannedEnd) : null,
  endedOn: null,
});
const ended = (endedOn: string) => ({
  ...running("2027-07-15"),
  state: "ended" as const,
  endedOn: day(endedOn),
});
const due = (wanted: readonly Wanted[]) => wanted.map(({ dueOn }) => dueOn);

describe("a placement wants", () => {
  test("to be asked about around its planned end", () => {
    expect(due(wantedFollowUps(running("2027-07-15"), days))).toEqual([
      "2027-06-17",
      "2027-07-08",
      "2027-07-22",
      "2027-08-14",
      "2027-10-13",
      "2028-01-11",
    ]);
  });

  test("nothing before its start", () => {
    const short = wantedFollowUps(running("2026-10-20"), days);
    expect(short.map(({ offsetDays }) => offsetDays)).toEqual([-7, 7, 30, 90, 180]);
  });

  test("after its end, counted from the day it really ended", () => {
    expect(due(wantedFollowUps(ended("2026-11-20"), days))).toEqual([
      "2026-11-27",
      "2026-12-20",
      "2027-02-18",
      "2027-05-19",
    ]);
  });

  test("to be asked about its end where none is planned", () => {
    expect(wantedFollowUps(running(null), days)).toEqual([
      { kind: "openEnd", follows: startedOn, offsetDays: 28, dueOn: "2026-10-29" },
    ]);
  });
});

const planned = (wanted: Wanted, change: Partial<Existing> = {}): Existing => ({
  ...wanted,
  id: `${wanted.kind}${wanted.offsetDays}`,
  state: "planned",
  outcome: null,
  ...change,
});
const first = wantedFollowUps(running("2027-07-15"), days);
const later = wantedFollowUps(running("2027-08-15"), days);
const moved = wantedFollowUps(running("2026-10-31"), days);
const all = first.map((wanted) => planned(wanted));
const outcomeOf = (
  existing: readonly Existing[],
  wanted: readonly Wanted[],
  today = "2026-12-01",
) => {
  const { create, move, close } = reconcile(existing, wanted, day(today));
  return { create: create.map(({ offsetDays }) => offsetDays), move, close };
};
const nothing = { create: [], move: [], close: [] };

describe("bringing in line", () => {
  test("makes what is missing, and does nothing a second time", () => {
    expect(outcomeOf([], first).create).toEqual([-28, -7, 7, 30, 90, 180]);
    expect(outcomeOf(all, first)).toEqual(nothing);
  });

  test("makes only the latest of those whose day has come, today or before", () => {
    expect(outcomeOf([], first, "2027-07-08").create).toEqual([-7, 7, 30, 90, 180]);
    expect(outcomeOf([], first, "2029-01-01").create).toEqual([180]);
  });

  test("asks nothing anew that was passed over when they were made", () => {
    const made = reconcile([], first, day("2027-07-10")).create;
    const answered = made.map((wanted) => planned(wanted, { state: "done", outcome: "nextStep" }));
    expect(outcomeOf(answered, first, "2027-07-11")).toEqual(nothing);
  });

  test("moves what is planned with the end, also what was put off", () => {
    const putOff = all.map((known) => ({ ...known, dueOn: day("2027-07-01") }));
    for (const existing of [all, putOff]) {
      const { create, move, close } = outcomeOf(existing, later);
      expect([create, close]).toEqual([[], []]);
      expect(move.map(({ dueOn }) => dueOn)).toEqual(due(later));
    }
  });

  test("asks once where an end moves so far back that the days of several have passed", () => {
    const { create, move, close } = outcomeOf(all, moved, "2026-11-30");
    expect(create).toEqual([]);
    expect(close).toEqual(["placementEnd-28", "placementEnd-7", "placementEnd7"]);
    expect(move.map(({ id }) => id)).toEqual([
      "placementEnd30",
      "placementEnd90",
      "placementEnd180",
    ]);
  });

  test("asks by the one before where a person has stopped the latest of those", () => {
    const stopped = all.map((known) =>
      known.offsetDays === 30 ? { ...known, state: "stopped" as const } : known,
    );
    const { move, close } = outcomeOf(stopped, moved, "2026-11-30");
    expect(close).toEqual(["placementEnd-28", "placementEnd-7"]);
    expect(move.map(({ id }) => id)).toEqual([
      "placementEnd7",
      "placementEnd90",
      "placementEnd180",
    ]);
  });

  test("leaves what was put off alone while the end stays", () => {
    const putOff = all.map((known) => ({ ...known, dueOn: day("2027-12-24") }));
    expect(outcomeOf(putOff, first)).toEqual(nothing);
  });

  test("asks again about another end, and not again about the same", () => {
    const answered = all.map((known) => ({
      ...known,
      state: "done" as const,
      outcome: "searching" as const,
    }));
    expect(outcomeOf(answered, first)).toEqual(nothing);
    expect(outcomeOf(answered, later).create).toEqual([-28, -7, 7, 30, 90, 180]);
  });

  test("leaves stopped what a person stopped, whatever the end", () => {
    const stopped = all.map((known) => ({ ...known, state: "stopped" as const }));
    expect(outcomeOf(stopped, later)).toEqual(nothing);
  });

  test("closes those before an end that has come, and counts the others from that end", () => {
    const { create, move, close } = outcomeOf(all, wantedFollowUps(ended("2026-11-20"), days));
    expect(create).toEqual([]);
    expect(close).toEqual(["placementEnd-28", "placementEnd-7"]);
    expect(move.map(({ dueOn }) => dueOn)).toEqual([
      "2026-11-27",
      "2026-12-20",
      "2027-02-18",
      "2027-05-19",
    ]);
  });

  test("makes again what an end that was none had closed", () => {
    const closed = all.map((known) =>
      (known.offsetDays ?? 0) < 0
        ? { ...known, state: "done" as const, outcome: "overtaken" as const }
        : known,
    );
    expect(outcomeOf(closed, first).create).toEqual([-28, -7]);
  });

  test("asks for the end again where one was none, though that was answered before", () => {
    const [asks] = wantedFollowUps(running(null), days);
    const answered = asks && planned(asks, { state: "done", outcome: "hasGoal" });
    const known = [...all, ...(answered ? [answered] : [])];
    const { create, close } = outcomeOf(known, asks ? [asks] : []);
    expect([create, close.length]).toEqual([[28], all.length]);
  });

  test("asks for an end no more once it is known", () => {
    const [asks] = wantedFollowUps(running(null), days).map((wanted) => planned(wanted));
    const known = outcomeOf(asks ? [asks] : [], first);
    expect(known.close).toEqual(["openEnd28"]);
    expect(known.create).toHaveLength(6);
  });
});

test("what a person has planned by hand is left alone", () => {
  const manual: Existing = {
    ...{ id: "m", kind: "manual", offsetDays: null, follows: null },
    ...{ dueOn: day("2027-01-01"), state: "planned", outcome: null },
  };
  expect(outcomeOf([...all, manual], first)).toEqual(nothing);
});
