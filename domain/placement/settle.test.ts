import { beforeEach, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { system } from "@/domain/access/actor";
import { planMissingFollowUps } from "@/domain/follow-up-plan/plan";
import { referralStates } from "@/domain/referral/rules";
import { referralScene } from "@/domain/testing/referral-scene";
import { db } from "@/lib/db/client";
import { restorePlacement, settlePlacement, takeBackPlacement } from "./settle";

const { accepted, caseworker } = await referralScene();

let id: string;
beforeEach(async () => {
  id = await accepted();
});

type Said = Partial<Omit<Parameters<typeof settlePlacement>[1], "id" | "state">>;

const nothing = {
  officeId: null,
  startedOn: null,
  plannedEnd: null,
  endedOn: null,
  reason: null,
  certificate: null,
} as const;
const settle = (state: string, said: Said) =>
  db.$transaction((tx) => settlePlacement(tx, { id, state, ...nothing, ...said }));
const placement = (referralId = id) => db.placement.findUnique({ where: { referralId } });

const followUps = () =>
  db.followUp.findMany({
    where: { placement: { referralId: id } },
    orderBy: { dueOn: "asc" },
    select: { dueOn: true, kind: true, state: true, outcome: true },
  });
const plannedDays = async () =>
  (await followUps()).flatMap(({ state, dueOn }) => (state === "planned" ? [dueOn] : []));

const days = { startedOn: "2026-10-01", plannedEnd: "2027-07-15" };
const running = { ...days, state: "active", endedOn: null, outcome: null };

describe("a start that both sides agree on", () => {
  test("makes a placement that runs from its first day", async () => {
    await settle("started", days);
    expect(await placement()).toMatchObject(running);
  });

  test("may have an open end", async () => {
    await settle("started", { startedOn: "2026-10-01" });
    expect(await placement()).toMatchObject({ state: "active", plannedEnd: null });
  });

  test("with other days, later, moves the same placement", async () => {
    await settle("started", days);
    const first = await placement();
    await settle("started", { startedOn: "2026-10-08", plannedEnd: null });
    expect(await placement()).toMatchObject({
      id: first?.id,
      startedOn: "2026-10-08",
      plannedEnd: null,
    });
  });

  test("again after an end that was none has it run as before", async () => {
    await settle("started", days);
    await settle("completed", { ...days, endedOn: "2026-11-20" });
    await settle("started", days);
    expect(await placement()).toMatchObject(running);
  });

  test("without its day is no placement", async () => {
    await settle("started", { plannedEnd: "2027-07-15" });
    expect(await placement()).toBeNull();
  });
});

describe("an end that both sides agree on", () => {
  test.each(["completed", "droppedOut"])("closes the placement as %s", async (state) => {
    await settle("started", days);
    await settle(state, { ...days, endedOn: "2026-11-20" });
    const ended = { ...days, state: "ended", endedOn: "2026-11-20", outcome: state };
    expect(await placement()).toMatchObject(ended);
  });

  test.each([
    ["work", "droppedOut"],
    ["moved", "moved"],
    ["changed", "moved"],
  ] as const)("before its time, because of %s, counts as %s", async (reason, outcome) => {
    await settle("started", days);
    await settle("droppedOut", { ...days, endedOn: "2026-11-20", reason });
    expect(await placement()).toMatchObject({ state: "ended", outcome });
  });

  test("keeps whether there is a certificate, until the end turns out to be none", async () => {
    await settle("started", days);
    await settle("completed", { ...days, endedOn: "2026-11-20", certificate: "yes" });
    expect(await placement()).toMatchObject({ outcome: "completed", certificate: "yes" });
    await settle("started", days);
    expect(await placement()).toMatchObject({ outcome: null, certificate: null });
  });

  test("of what never began is refused, and leaves nothing", async () => {
    await expect(settle("completed", { endedOn: "2026-11-20" })).rejects.toThrow();
    expect(await placement()).toBeNull();
  });
});

const silent = referralStates.filter(
  (state) => !["started", "completed", "droppedOut"].includes(state),
);

test("what is begun at an office is no placement: it holds no course", async () => {
  const officeId = "00000000-0000-4000-8000-000000000000";
  await db.$transaction(async (tx) => {
    await settlePlacement(tx, { ...nothing, ...days, id, officeId, state: "started" });
    await settlePlacement(tx, { ...nothing, ...days, id, officeId, state: "completed" });
  });
  expect(await placement()).toBeNull();
  expect(await followUps()).toEqual([]);
});

test.each(silent)("a referral that is %s makes no placement", async (state) => {
  await settle(state, { ...days, endedOn: "2026-11-20" });
  expect(await placement()).toBeNull();
});

test.each(silent)("a referral that is %s leaves a placement that runs alone", async (state) => {
  await settle("started", days);
  await settle(state, { ...days, endedOn: "2026-11-20" });
  expect(await placement()).toMatchObject(running);
});

describe("the follow-ups of a placement", () => {
  const around = [
    "2027-06-17",
    "2027-07-08",
    "2027-07-22",
    "2027-08-14",
    "2027-10-13",
    "2028-01-11",
  ];

  test("come with its start, move with its end, and count from the day it ended", async () => {
    await settle("started", days);
    await settle("started", days);
    expect(await plannedDays()).toEqual(around);
    await settle("started", { ...days, plannedEnd: "2027-07-16" });
    expect((await plannedDays())[0]).toBe("2027-06-18");
    await settle("completed", { ...days, endedOn: "2026-11-20" });
    expect(await plannedDays()).toEqual(["2026-11-27", "2026-12-20", "2027-02-18", "2027-05-19"]);
    await settle("started", days);
    expect(await plannedDays()).toEqual(around);
  });

  test("ask for an end that nobody knows", async () => {
    await settle("started", { startedOn: "2026-11-20" });
    expect(await followUps()).toMatchObject([{ kind: "openEnd", dueOn: "2026-12-18" }]);
  });

  test("go with a referral that was entered in error, but for what was answered", async () => {
    await settle("started", days);
    const [first] = await db.followUp.findMany({ where: { placement: { referralId: id } } });
    const answered = { state: "done", outcome: "nextStep", settledAt: new Date() } as const;
    await db.followUp.update({ where: { id: first?.id ?? "" }, data: answered });
    const since = new Date(0);
    await db.$transaction((tx) => takeBackPlacement(tx, id, caseworker.userId));
    expect(await followUps()).toMatchObject([
      { state: "done", outcome: "nextStep" },
      ...around.slice(1).map((dueOn) => ({ dueOn, state: "stopped" })),
    ]);
    expect(await planMissingFollowUps(system)).toBe(0);
    await db.$transaction((tx) => restorePlacement(tx, id, since));
    expect(await plannedDays()).toEqual(around.slice(1));
  });

  test("are made for placements that are older than follow-ups are, and once", async () => {
    await settle("started", days);
    await db.followUp.deleteMany({ where: { placement: { referralId: id } } });
    await Promise.all([planMissingFollowUps(system), planMissingFollowUps(system)]);
    expect(await plannedDays()).toEqual(around);
    expect(await planMissingFollowUps(system)).toBe(0);
  });
});

test("what the caller takes back makes no placement", async () => {
  const taken = db.$transaction(async (tx) => {
    await settlePlacement(tx, { ...nothing, ...days, id, state: "started" });
    throw new Error("taken back");
  });
  await expect(taken).rejects.toThrow("taken back");
  expect(await placement()).toBeNull();
});

describe("a referral that was entered in error", () => {
  test("has none, and it is as it was once that is undone; no other is touched", async () => {
    await settle("started", days);
    const other = await accepted();
    await db.$transaction((tx) =>
      settlePlacement(tx, { ...nothing, ...days, id: other, state: "started" }),
    );
    await db.$transaction((tx) => takeBackPlacement(tx, id, caseworker.userId));
    expect(await placement()).toMatchObject({ state: "enteredInError" });
    expect(await placement(other)).toMatchObject(running);
    await db.$transaction((tx) => restorePlacement(tx, id, new Date()));
    expect(await placement()).toMatchObject(running);
  });

  test("may never have had one", async () => {
    await db.$transaction(async (tx) => {
      await takeBackPlacement(tx, id, caseworker.userId);
      await restorePlacement(tx, id, new Date());
    });
    expect(await placement()).toBeNull();
  });
});
