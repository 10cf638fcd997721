import { beforeEach, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { noteAnswer } from "@/domain/referral/answer";
import { movePlannedEnd } from "@/domain/referral/move-end";
import { withdrawConsent } from "@/domain/referral/withdraw";
import { asShown, notFound, published, refusedFor, staff } from "@/domain/testing/fixtures";
import { whoOpened } from "@/domain/testing/referral-links";
import { referralScene } from "@/domain/testing/referral-scene";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { markAttendance, markByLink, seeToMissedWeeks } from "./commands";
import { listAttendance, readAttendance, readAttendanceByLink } from "./queries";

const { caseworker, carrier, caseFileId, running, accepted, read } = await referralScene();
const otherCarrier = await staff("carrierEditor", published.otherCarrier);
const [thisWeek, lastWeek, before] = ["2026-11-30", "2026-11-23", "2026-11-16"] as const;

let id: string;
beforeEach(async () => {
  id = await running();
});

const mark = (week: string, what: string, actor = carrier) =>
  markAttendance(actor, { id, week, mark: what });
const missed = async () => (await read(id)).placement?.missedWeek;
const listed = async (actor = carrier) =>
  (await listAttendance(actor, {})).people.find((row) => row.id === id);

describe("a carrier", () => {
  test("notes this week and the last of everybody on one page, and takes it back", async () => {
    await mark(thisWeek, "present");
    await mark(lastWeek, "partly");
    expect(await listed()).toMatchObject({
      name: "Selam Geheimname",
      weeks: [
        { week: thisWeek, mark: "present" },
        { week: lastWeek, mark: "partly" },
      ],
    });
    await mark(thisWeek, "");
    await mark(lastWeek, "present");
    expect((await listed())?.weeks.map((week) => week.mark)).toEqual([null, "present"]);
  });

  test.each([before, "2026-12-07", "2026-12-01"])("cannot note the week %s", async (week) => {
    await expect(mark(week, "absent")).rejects.toMatchObject(refusedFor("week", "notNow"));
  });

  test("notes nothing of what never began, nor of another carrier, nor without a consent", async () => {
    const waiting = await accepted();
    const early = markAttendance(carrier, { id: waiting, week: thisWeek, mark: "absent" });
    await expect(early).rejects.toMatchObject(refusedFor("week", "notNow"));
    await expect(mark(thisWeek, "absent", otherCarrier)).rejects.toMatchObject(notFound);
    expect(await listed(otherCarrier)).toBeUndefined();
    await withdrawConsent(caseworker, await asShown(id));
    await expect(mark(thisWeek, "absent")).rejects.toMatchObject(notFound);
    expect(await listed()).toBeUndefined();
  });
});

describe("two weeks missed in a row", () => {
  test("reach the caseworker, whichever was noted first, and not the carrier's eyes", async () => {
    await mark(thisWeek, "absent");
    expect(await missed()).toBeNull();
    await mark(lastWeek, "absent");
    expect(await missed()).toBe(thisWeek);
    expect((await listed())?.placement?.missedWeek).toBeNull();
    await mark(lastWeek, "partly");
    expect(await missed()).toBeNull();
  });

  test("are seen to once, stand in the timeline, and are told anew by the next week", async () => {
    await mark(lastWeek, "absent");
    await mark(thisWeek, "absent");
    await seeToMissedWeeks(caseworker, { ...(await asShown(id)), note: "Ist krank." });
    expect(await missed()).toBeNull();
    const again = seeToMissedWeeks(caseworker, await asShown(id));
    await expect(again).rejects.toMatchObject(refusedFor("", "notNow"));
    await mark(thisWeek, "absent");
    expect(await missed()).toBeNull();
    const { entries } = await readTimeline(caseworker, { caseFileId });
    expect(entries.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^In der Woche ab 30\.11\.2026 nicht gekommen/),
        expect.stringMatching(/^Um Fehlwochen gekümmert/),
      ]),
    );
  });

  test("noted by two at once are counted", async () => {
    await Promise.all([mark(lastWeek, "absent"), mark(thisWeek, "absent", caseworker)]);
    expect(await missed()).toBe(thisWeek);
  });
});

test("the caseworker notes weeks that lie longer back", async () => {
  await mark(before, "absent", caseworker);
  const weeks = await readAttendance(caseworker, { id });
  expect(weeks.slice(0, 3)).toMatchObject([
    { week: thisWeek, mark: null },
    { week: lastWeek, mark: null },
    { week: before, mark: "absent" },
  ]);
});

test("who has no account notes by a link", async () => {
  const actor = await whoOpened(id);
  await markByLink(actor, { week: lastWeek, mark: "absent" });
  expect(await readAttendanceByLink(actor, {})).toMatchObject([
    { week: thisWeek, mark: null },
    { week: lastWeek, mark: "absent" },
  ]);
  const kept = await db.attendance.findFirst({ where: { placement: { referralId: id } } });
  expect(kept).toMatchObject({ side: "carrier", userId: null });
});

test("whose course has ended is not said to be missing any more", async () => {
  await mark(lastWeek, "absent");
  await mark(thisWeek, "absent");
  expect(await missed()).toBe(thisWeek);
  await noteAnswer(caseworker, {
    ...(await asShown(id)),
    ...{ answer: "completed", day: "2026-11-30", certificate: "yes" },
  });
  expect(await missed()).toBeNull();
});

describe("a planned end", () => {
  const move = async (plannedEnd: string, actor = carrier) =>
    movePlannedEnd(actor, {
      ...(await asShown(id)),
      plannedEnd,
      why: "extended",
      note: "Bis Herbst",
    });
  const due = async () =>
    (
      await db.followUp.findMany({
        where: { placement: { referralId: id }, state: "planned" },
        orderBy: { dueOn: "asc" },
      })
    ).map(({ dueOn }) => dueOn);

  test("moves with its reason, its follow-ups move along, and the timeline tells it", async () => {
    expect((await due())[0]).toBe("2027-06-17");
    await move("2027-09-30");
    expect(await read(id)).toMatchObject({
      plannedEnd: "2027-09-30",
      placement: { plannedEnd: "2027-09-30" },
    });
    expect((await due())[0]).toBe("2027-09-02");
    const { entries } = await readTimeline(caseworker, { caseFileId, kind: "placement" });
    expect(entries.find(({ text }) => text.startsWith("Geplantes Ende verschoben"))).toMatchObject({
      by: carrier.displayName,
      note: "Bis Herbst",
      changes: [
        { field: "plannedEnd", from: "2027-07-15", to: "2027-09-30" },
        { field: "moveReason", to: "extended" },
      ],
    });
  });

  test("is refused before the start, far ahead, unchanged, and where nothing runs", async () => {
    await expect(move("2026-09-30")).rejects.toMatchObject(
      refusedFor("plannedEnd", "endBeforeStart"),
    );
    await expect(move("2099-01-01")).rejects.toMatchObject(refusedFor("plannedEnd", "dateTooLate"));
    await expect(move("2027-07-15")).rejects.toMatchObject(refusedFor("plannedEnd", "notNow"));
    await expect(move("2027-09-30", otherCarrier)).rejects.toMatchObject(notFound);
    id = await accepted();
    await expect(move("2027-09-30")).rejects.toMatchObject(refusedFor("", "notNow"));
  });
});

test("the list of the weeks is a carrier's: for a caseworker it is not there", async () => {
  await expect(listAttendance(caseworker, {})).rejects.toMatchObject(notFound);
});
