import { describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-02T09:00:00Z";
});

import { makeAppointment, settleAppointment } from "@/domain/appointment/commands";
import { undoKept } from "@/domain/appointment/take-back";
import { moveContactRequest } from "@/domain/contact-request/commands";
import { undoReach } from "@/domain/contact-request/undo-reach";
import { appointDeputy } from "@/domain/deputy/commands";
import { addFollowUp } from "@/domain/follow-up/commands";
import {
  account,
  conflict,
  enter,
  newRequest,
  notFound,
  openCase,
  refusedFor,
  staff,
} from "@/domain/testing/fixtures";
import { newEntry } from "@/domain/testing/roster";
import { db } from "@/lib/db/client";
import { canBeUndone } from "./can-be-undone";
import { giveBackTask, putOffTask, setWeeklyHours, takeTask, takeUpTask } from "./commands";
import { readToday } from "./queries";
import { takenByColleague } from "./taken-by";

const caseworker = await staff("teilhabemanager");
const caseFileId = await openCase(caseworker, { contact: "0176 040690 77" });
const { id: requestId } = await newRequest({ contact: "0176 040691 99" });
await db.contactRequest.update({
  where: { id: requestId },
  data: {
    receivedAt: new Date("2026-11-27T09:00:00Z"),
    answerBy: new Date("2026-12-01T15:00:00Z"),
  },
});
await addFollowUp(caseworker, { caseFileId, dueOn: "2026-12-21" });
const { id: followUpId } = await addFollowUp(caseworker, {
  caseFileId: await openCase(caseworker),
  dueOn: "2026-12-02",
});
const { id: appointmentId } = await makeAppointment(caseworker, {
  ...{ caseFileId, day: "2026-12-02", time: "14:00", minutes: "60", officeId: "" },
  ...{ place: "Rathaus", language: "de", interpreter: "no" },
});

const read = () => readToday(caseworker, {});

test("what has its hour comes first, then the broken promise, then what is due, each with its reason", async () => {
  const { today, thisWeek } = await read();
  expect([...today, ...thisWeek].map(({ id, reason }) => [id, reason])).toEqual([
    [appointmentId, "um 14:00 Uhr"],
    [requestId, "Zusage seit einem Tag vorbei"],
    [followUpId, "heute fällig"],
  ]);
  expect(today[1]?.person).toMatchObject({ name: "Selam Geheimname", sharedPhone: true });
});

test("who has fewer hours is told what will not be done", async () => {
  await setWeeklyHours(caseworker, { hours: "3,0" });
  const { counts, notThisWeek, weekMinutes } = await read();
  expect(weekMinutes).toBe(180);
  expect(counts).toMatchObject({ today: 1, notThisWeek: 1 });
  expect(notThisWeek).toMatchObject([{ kind: "followUp", count: 1, named: [{ id: followUpId }] }]);
  await setWeeklyHours(caseworker, { hours: "19,5" });
});

test.each(["", "viel", "61", "-3"])("%j is no number of hours", async (hours) => {
  const code = hours === "" ? "missing" : "notHoursAWeek";
  await expect(setWeeklyHours(caseworker, { hours })).rejects.toMatchObject(
    refusedFor("hours", code),
  );
});

test("what is put off stands among what was put off, and comes back when it is taken up", async () => {
  const task = { kind: "followUp", id: followUpId };
  await putOffTask(caseworker, { ...task, untilOn: "2026-12-04" });
  const { putOff, counts } = await read();
  expect(putOff.map(({ id }) => id)).toEqual([followUpId]);
  expect(counts).toMatchObject({ today: 2, thisWeek: 0, putOff: 1 });
  const late = putOffTask(caseworker, { ...task, untilOn: "2026-12-02" });
  await expect(late).rejects.toMatchObject(refusedFor("untilOn", "dateInPast"));
  await takeUpTask(caseworker, task);
  expect((await read()).putOff).toEqual([]);
});

test("who is to be rung is named with the language they speak, or that nobody knows it", async () => {
  const named = { contact: { channel: "phone" as const, value: "0176 040690 55" } };
  const entries = [
    await newEntry({ ...named, name: "Hiwa Erfunden", language: null }, { language: "ku" }),
    await newEntry({ ...named, name: "Kofi Erfunden", language: null }, { language: null }),
    await newEntry({ ...named, name: "Luwam Exempel", details: { speaksIn: "ti" } }),
  ];
  const { today, thisWeek, notThisWeek } = await read();
  const rows = [...today, ...thisWeek, ...notThisWeek.flatMap(({ named: rest }) => rest)];
  const spoken = entries.map((id) => rows.find((row) => row.id === id)?.person?.language);
  await db.rosterEntry.deleteMany();
  expect(spoken).toEqual(["ku", null, "ti"]);
});

test("who settles a thing twice by a slip has settled it, and nobody else has", async () => {
  const { id, version } = await newRequest({ message: "Zweimal gedrückt" });
  await moveContactRequest(caseworker, { id, version, event: "reach" });
  const isThis = ({ before }: { before?: unknown }) => before !== undefined;
  const done = { action: "contactRequest.move", id, isThis } as const;
  expect(await canBeUndone(caseworker, done)).toBe(true);
  expect(await canBeUndone(await staff("teilhabemanager"), done)).toBe(false);
  // A second press is the first one; a colleague's is told that it is settled.
  await moveContactRequest(caseworker, { id, version, event: "reach" });
  const reach = { id, version, event: "reach" };
  const theirs = moveContactRequest(await staff("teilhabemanager"), reach);
  await expect(theirs).rejects.toMatchObject(refusedFor("", "notNow"));
  const before = { state: "new", attempts: 0, firstContactedAt: null, doubtful: false };
  await expect(undoReach(await staff("teilhabemanager"), { id })).rejects.toMatchObject(
    refusedFor("", "notNow"),
  );
  await undoReach(caseworker, { id });
  // A press from a page that was kept is none of what has been undone since.
  const kept = moveContactRequest(caseworker, reach);
  await expect(kept).rejects.toMatchObject(conflict);
  expect(await canBeUndone(caseworker, done)).toBe(false);
  const undone = await db.contactRequest.findUniqueOrThrow({ where: { id } });
  expect(undone).toMatchObject(before);
  const twice = undoReach(caseworker, { id });
  await expect(twice).rejects.toMatchObject(refusedFor("", "notNow"));
  // What somebody has done with it since is not undone.
  await moveContactRequest(caseworker, { id, version: undone.version, event: "reach" });
  await db.contactRequest.update({ where: { id }, data: { version: { increment: 1 } } });
  await expect(undoReach(caseworker, { id })).rejects.toMatchObject({ code: "conflict" });
  await db.contactRequest.update({ where: { id }, data: { state: "answered" } });
});

test("who has looked at a thing has reached nobody: nothing is undone", async () => {
  const { id, version } = await newRequest({ message: "Nur angesehen" });
  await moveContactRequest(caseworker, { id, version, event: "triage" });
  const isThis = ({ before }: { before?: unknown }) => before !== undefined;
  const reached = { action: "contactRequest.move", id, isThis } as const;
  expect(await canBeUndone(caseworker, reached)).toBe(false);
  await db.contactRequest.update({ where: { id }, data: { state: "answered" } });
});

test("who came by a slip of a key is expected again, as long as it was just now", async () => {
  const { version } = await db.appointment.findUniqueOrThrow({ where: { id: appointmentId } });
  const came = { id: appointmentId, version, outcome: "kept" };
  await expect(settleAppointment(caseworker, came)).rejects.toMatchObject(
    refusedFor("outcome", "askBeforeBegin"),
  );
  await settleAppointment(caseworker, {
    ...{ ...came, confirmed: ["askBeforeBegin:2026-12-02 14:00"] },
  });
  await undoKept(caseworker, { id: appointmentId });
  expect((await read()).today[0]).toMatchObject({ kind: "appointment", id: appointmentId });
  const again = undoKept(caseworker, { id: appointmentId });
  await expect(again).rejects.toMatchObject(refusedFor("", "notNow"));
});

test("who writes from a number of the roster under a like name is called once, a brother with it apart", async () => {
  const [contact, channel] = ["0176 040691 13", "phone"] as const;
  const entry = await newEntry({ name: "Dalia Erfunden", contact: { channel, value: contact } });
  const asked = (name: string) => newRequest({ name, contact: `+49 ${contact.slice(1)}` });
  const ids = [(await asked("Erfunden Daliya")).id, (await asked("Mohammed Reza")).id];
  const { today, thisWeek } = await read();
  const rows = [...today, ...thisWeek];
  const found = [ids[0], entry, ids[1]].map((each) => rows.find(({ id }) => id === each));
  expect(found.map((row) => row && [row.along, row.byNumber])).toEqual([
    [false, false],
    [true, true],
    [false, false],
  ]);
  expect(rows.findIndex(({ id }) => id === entry)).toBe(
    rows.findIndex(({ id }) => id === ids[0]) + 1,
  );
  await db.rosterEntry.deleteMany();
  await db.contactRequest.updateMany({ where: { id: { in: ids } }, data: { state: "answered" } });
});

test("what a colleague has taken on takes nothing of one's own along with it", async () => {
  const number = "0176 040690 77";
  const { id } = await newRequest({ name: "Selam Geheimname", contact: number });
  await takeTask(await staff("teilhabemanager"), { kind: "request", id });
  const { today, thisWeek, colleagues } = await readToday(caseworker, { colleagues: true });
  expect([...today, ...thisWeek].map((row) => row.id)).toEqual(
    expect.arrayContaining([appointmentId, requestId, followUpId]),
  );
  expect(colleagues.rows.map((row) => row.id)).toEqual([id]);
  await db.contactRequest.update({ where: { id }, data: { state: "answered" } });
});

test.each(["lead", "admin", "translator"] as const)("there is none for a %s", async (role) => {
  await expect(readToday(await staff(role), {})).rejects.toMatchObject(notFound);
});

describe("a colleague without a case file", () => {
  const mail = account("teilhabemanager");
  const ofToday = async () => {
    const found = await readToday(await enter(await mail), {});
    return { ...found, own: [...found.today, ...found.thisWeek].map(({ id }) => id) };
  };

  test("has what is nobody's, and none of the hours that others need", async () => {
    const { own, plannedMinutes } = await ofToday();
    expect(own).toEqual([requestId]);
    expect(plannedMinutes).toBe(30);
  });

  test("sees what somebody has taken on today, and both do not ring the same person", async () => {
    const other = await enter(await mail);
    const row = { kind: "request", id: requestId };
    const held = `request-${requestId}`;
    await takeTask(caseworker, row);
    await takeTask(caseworker, row);
    const { own, colleagues } = await ofToday();
    expect(own).toEqual([]);
    expect(colleagues.shares).toMatchObject([{ displayName: caseworker.displayName, count: 3 }]);
    expect((await read()).today[1]).toMatchObject({
      ...{ id: requestId, whose: { is: "own" } },
      shared: { taken: { userId: caseworker.userId, task: held } },
    });
    // The list that was looked at did not show it yet.
    const theirs = { issues: [{ field: "", code: "takenByOther" }] };
    await expect(takeTask(other, row)).rejects.toMatchObject(theirs);
    await expect(giveBackTask(other, { ...row, held })).rejects.toMatchObject(theirs);
    expect((await ofToday()).own).toEqual([]);
    expect(await takenByColleague(other, { id: requestId })).toBe(caseworker.displayName);
    expect(await takenByColleague(caseworker, { id: requestId })).toBeNull();
    await takeTask(other, { ...row, held });
    expect((await ofToday()).own).toEqual([requestId]);
    await giveBackTask(other, { ...row, held });
    expect((await read()).today[1]).toMatchObject({ id: requestId, shared: { taken: null } });
  });

  test("has what was taken on yesterday and not done", async () => {
    await takeTask(caseworker, { kind: "request", id: requestId });
    await db.takenTask.updateMany({ data: { onDay: "2026-12-01" } });
    expect((await ofToday()).own).toEqual([requestId]);
    await db.takenTask.deleteMany();
  });

  test("sees who has put a thing off, and when it returns", async () => {
    const row = { kind: "request", id: requestId };
    await putOffTask(caseworker, { ...row, untilOn: "2026-12-27" });
    const { putOff } = await ofToday();
    const days = { untilOn: "2026-12-27", backOn: "2026-12-03" };
    expect(putOff).toMatchObject([{ putOff: { ...days, by: caseworker.displayName } }]);
    expect((await read()).putOff).toMatchObject([{ putOff: { ...days, by: null } }]);
    await takeUpTask(await enter(await mail), row);
  });

  test("sees how much lies with others and how much of it is late, and it row by row when asked for", async () => {
    await db.followUp.update({ where: { id: followUpId }, data: { dueOn: "2026-11-30" } });
    const { colleagues } = await ofToday();
    const { displayName } = caseworker;
    expect(colleagues).toMatchObject({ count: 2, rows: [] });
    expect(colleagues.shares).toMatchObject([{ displayName, count: 2, late: 1 }]);
    const asked = await readToday(await enter(await mail), { colleagues: true });
    expect(asked.colleagues.rows.map(({ id }) => id)).toEqual([appointmentId, followUpId]);
    expect(asked.colleagues.rows[0]?.whose).toMatchObject({ by: { displayName } });
  });

  test("has all of it as long as they stand in, each row with whose it is", async () => {
    const [{ userId: deputyId }, days] = [await enter(await mail), "2026-12-02"];
    const form = { deputyId, absentId: caseworker.userId, fromOn: days, untilOn: days };
    await appointDeputy(caseworker, form);
    const { own, colleagues, today } = await ofToday();
    expect(own).toEqual([appointmentId, requestId, followUpId]);
    expect(colleagues.count).toBe(0);
    expect(today[0]?.whose).toMatchObject({ is: "standsIn", by: { userId: caseworker.userId } });
    await db.deputyship.deleteMany();
  });

  test("has what was left by an account that is closed: it is lost to nobody", async () => {
    await db.user.update({ where: { id: caseworker.userId }, data: { disabledAt: new Date() } });
    const { own, colleagues } = await ofToday();
    expect(own).toEqual([appointmentId, requestId, followUpId]);
    expect(colleagues.count).toBe(0);
  });
});
