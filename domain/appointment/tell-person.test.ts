import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { noteMessage } from "@/domain/message/commands";
import { doubtKey, hourDoubts } from "@/domain/planned-hour/doubts";
import { earlyKey } from "@/domain/planned-hour/early";
import { conflict, openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { personOf } from "@/domain/testing/referral-person";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { makeAppointment, moveAppointment, settleAppointment } from "./commands";
import { listOwnAppointments } from "./own";
import { readAppointment } from "./queries";
import { undoKept } from "./take-back";
import { noteAppointmentPersonTold, takeAppointmentToldBack } from "./tell-person";
import { appointmentTasks } from "./today";

const caseworker = await staff("teilhabemanager");
/** A yes to all that can be asked about an hour. */
const meant = (hour: { day: string; time: string }) => ({
  confirmed: hourDoubts.map((code) => doubtKey(code, hour)),
});
const make = (form: { caseFileId: string; day: string; time: string }) =>
  makeAppointment(caseworker, {
    ...{ minutes: "45", officeId: "", place: "Café Pfirsich", withWhom: "Frau Beispiel" },
    note: "Kennenlernen",
    ...{ language: "ti", interpreter: "yes", ...meant(form), ...form },
  });
const read = (id: string) => readAppointment(caseworker, { id });
const owed = async (of: string) => {
  const { tasks } = await appointmentTasks(db, plainDate.parse("2026-12-31"));
  return tasks.filter(({ id, kind }) => id === of && kind !== "appointment");
};
const own = async (file: string, id: string) => {
  const all = await listOwnAppointments(await personOf(file), {});
  return all.find((each) => each.id === id);
};
const hour = { day: "2026-12-10", time: "09:00" };

test("whoever would come is told by somebody that it is moved, by the hour that they know, and of the end", async () => {
  const file = await openCase(caseworker);
  const { id } = await make({ caseFileId: file, ...hour });
  const once = await moveAppointment(caseworker, {
    ...{ id, version: 0, day: "2026-12-11", time: "09:00" },
  });
  const twice = await moveAppointment(caseworker, {
    ...{ id: once.id, version: 0, day: "2026-12-14", time: "10:00" },
  });
  expect(await owed(once.id)).toEqual([]);
  expect(await owed(twice.id)).toMatchObject([
    {
      kind: "appointmentMoved",
      about:
        "Termin vom 10.12.2026, 09:00 Uhr jetzt am 14.12.2026, 10:00 Uhr: der Person sagen (Dolmetschen, Frau Beispiel, Café Pfirsich)",
    },
  ]);
  expect(await own(file, twice.id)).toMatchObject({ cancelled: false, former: hour });
  const { personId, stand } = await read(twice.id);
  const written = (appointmentId: string, of: string, template = "moved") =>
    noteMessage(caseworker, {
      ...{ key: randomUUID(), personId, appointmentId, template, stand: of },
      ...{ locale: "ti", wording: "open", medium: "sms", text: "ሰላም" },
    });
  // What names the hour in between, and how to get there, does not tell of this one.
  const between = written(once.id, "written before it was moved");
  const instead = { about: "appointment", id: twice.id, template: "moved" };
  expect(await between).toMatchObject({ overtaken: true, instead });
  await written(twice.id, stand, "directions");
  expect(await owed(twice.id)).toMatchObject([{ kind: "appointmentMoved" }]);
  expect(await written(twice.id, stand)).toMatchObject({ overtaken: false });
  expect(await owed(twice.id)).toEqual([]);
  await settleAppointment(caseworker, { id: twice.id, version: 0, outcome: "cancelled" });
  expect(await owed(twice.id)).toMatchObject([{ kind: "appointmentCancelled" }]);
  expect(await own(file, twice.id)).toMatchObject({ cancelled: true, day: "2026-12-14" });
  const stale = noteAppointmentPersonTold(caseworker, { id: twice.id, version: 0 });
  await expect(stale).rejects.toMatchObject(conflict);
  const press = { id: twice.id, version: 1 };
  await noteAppointmentPersonTold(caseworker, press);
  await noteAppointmentPersonTold(caseworker, press);
  expect(await owed(twice.id)).toEqual([]);
  expect(await read(twice.id)).toMatchObject({
    told: { by: caseworker.displayName, byMessage: false },
  });
  await takeAppointmentToldBack(caseworker, { id: twice.id });
  expect(await owed(twice.id)).toMatchObject([{ kind: "appointmentCancelled", version: 2 }]);
  expect(await read(twice.id)).toMatchObject({ told: null });
});

test("who was written an hour that is another by now is to be told, also where it was agreed", async () => {
  const file = await openCase(caseworker);
  const { id } = await make({ caseFileId: file, ...hour });
  const { personId, stand } = await read(id);
  const moved = await moveAppointment(caseworker, {
    ...{ id, version: 0, day: "2026-12-11", time: "09:00", personKnows: "yes" },
  });
  expect(await owed(moved.id)).toEqual([]);
  await noteMessage(caseworker, {
    ...{ key: randomUUID(), personId, appointmentId: id, template: "reminder", stand },
    ...{ locale: "ti", wording: "open", medium: "sms", text: "ሰላም" },
  });
  expect(await owed(moved.id)).toMatchObject([{ kind: "appointmentMoved" }]);
});

const moveTo = async (to: string, at: string, change: object = {}) => {
  const file = await openCase(caseworker);
  const { id } = await make({ caseFileId: file, ...hour });
  const next = { day: to, time: at };
  const moved = await moveAppointment(caseworker, {
    ...{ id, version: 0, ...next, ...meant(next), ...change },
  });
  return { file, id: moved.id };
};

test("whoever would come is told so too where it was on an earlier day of which they have not heard", async () => {
  const { file, id } = await moveTo("2026-12-01", "09:15");
  expect(await owed(id)).toMatchObject([
    { kind: "appointmentOpen" },
    { kind: "appointmentCancelled" },
  ]);
  const settle = async (outcome: string, version: number) =>
    settleAppointment(caseworker, {
      ...{ id, version, outcome },
      confirmed: [earlyKey("askBeforeBegin", { day: "2026-12-01", time: "09:15" })],
    });
  // Who came knows; where that was a slip, they are to be told as before.
  expect(await settle("kept", 0)).toMatchObject({ tellPerson: false });
  expect([await owed(id), await own(file, id)]).toEqual([[], undefined]);
  await undoKept(caseworker, { id });
  expect(await settle("missed", 2)).toMatchObject({ tellPerson: true });
  const about = /^Termin vom 10.12.2026, 09:00 Uhr war schon am 01.12.2026, 09:15 Uhr: /;
  expect(await owed(id)).toMatchObject([
    { kind: "appointmentCancelled", about: expect.stringMatching(about) },
  ]);
  expect(await own(file, id)).toMatchObject({ ...hour, cancelled: true });
  const { personId, stand, missedUnheard } = await read(id);
  expect(missedUnheard).toBe(true);
  const { entries } = await readTimeline(caseworker, { caseFileId: file, kind: "appointment" });
  expect(entries.map(({ text }) => text)).toContain(
    "Nicht zum Termin gekommen (01.12.2026, 09:15 Uhr), die Person wusste nichts von der Änderung",
  );
  await noteMessage(caseworker, {
    ...{ key: randomUUID(), personId, appointmentId: id, template: "cancelled", stand },
    ...{ locale: "ti", wording: "open", medium: "sms", text: "ሰላም" },
  });
  expect([await owed(id), await own(file, id)]).toEqual([[], undefined]);
  // They know by now; when they were missed they did not.
  expect((await read(id)).missedUnheard).toBe(true);
});

test("whoever would come sees on their page that neither the hour they know nor the one in between takes place", async () => {
  const { file, id } = await moveTo("2026-12-14", "10:00");
  await settleAppointment(caseworker, { id, version: 0, outcome: "cancelled" });
  const page = (await listOwnAppointments(await personOf(file), {})).filter(
    (each) => each.id === id,
  );
  expect(page).toMatchObject([
    { ...hour, cancelled: true, former: null },
    { day: "2026-12-14", time: "10:00", cancelled: true, former: null },
  ]);
});

test("what a page shows of one that was moved since is not noted as told, and too long a note says how long it may be", async () => {
  const { id } = await moveTo("2026-12-11", "09:00");
  const next = { day: "2026-12-14", time: "09:00" };
  const moved = await moveAppointment(caseworker, { id, version: 0, ...next, ...meant(next) });
  const late = noteAppointmentPersonTold(caseworker, { id, version: 0 });
  await expect(late).rejects.toMatchObject(refusedFor("", "notNow"));
  expect(await owed(moved.id)).toMatchObject([{ kind: "appointmentMoved" }]);
  const long = settleAppointment(caseworker, {
    ...{ id: moved.id, version: 0, outcome: "cancelled", outcomeNote: "ä".repeat(1001) },
  });
  const issue = { field: "outcomeNote", code: "tooLong", most: 1000 };
  await expect(long).rejects.toMatchObject({ issues: [issue] });
});

test("nothing is moved to the hour that it has, and back at the one they know there is nothing to tell", async () => {
  const { id } = await moveTo("2026-12-11", "09:00");
  const move = (to: typeof hour) =>
    moveAppointment(caseworker, { ...{ id, version: 0 }, ...to, ...meant(to) });
  const same = move({ day: "2026-12-11", time: "09:00" });
  await expect(same).rejects.toMatchObject(refusedFor("day", "sameHour"));
  expect(await owed(id)).toMatchObject([{ kind: "appointmentMoved" }]);
  const back = await move(hour);
  expect(back).toMatchObject({ tellPerson: false });
  // A second press is answered as the first one was.
  expect(await move(hour)).toEqual(back);
  expect(await owed(back.id)).toEqual([]);
});

test("who was told by hand is not told anew once a message has told them since", async () => {
  const { id } = await moveTo("2026-12-11", "09:00");
  await noteAppointmentPersonTold(caseworker, { id, version: 0 });
  const { told, personId, stand } = await read(id);
  expect(told).toBeTruthy();
  await noteMessage(caseworker, {
    ...{ key: randomUUID(), personId, appointmentId: id, template: "reminder", stand },
    ...{ locale: "ti", wording: "open", medium: "sms", text: "ሰላም" },
  });
  expect(await read(id)).toMatchObject({ told: null });
  const back = takeAppointmentToldBack(caseworker, { id });
  await expect(back).rejects.toMatchObject(refusedFor("", "notNow"));
});

test("the timeline says who has told them, that it was a slip, and why it was called off", async () => {
  const { file, id } = await moveTo("2026-12-11", "09:00");
  await noteAppointmentPersonTold(caseworker, { id, version: 0 });
  await takeAppointmentToldBack(caseworker, { id });
  await settleAppointment(caseworker, {
    ...{ id, version: 1, outcome: "cancelled", outcomeNote: "Uwe Muster krank" },
  });
  const { entries } = await readTimeline(caseworker, { caseFileId: file, kind: "appointment" });
  const lines = entries.map(({ text, note, by }) => [text, note ?? "", by]);
  const when = "(11.12.2026, 09:00 Uhr)";
  const by = caseworker.displayName;
  expect(lines.toSorted()).toEqual(
    [
      ["Termin vereinbart für den 10.12.2026, 09:00 Uhr", "", by],
      ["Termin verschoben (10.12.2026, 09:00 Uhr)", "Kennenlernen", by],
      ["Termin vereinbart für den 11.12.2026, 09:00 Uhr", "Kennenlernen", by],
      [`Der Person gesagt, was sich am Termin geändert hat ${when}`, "", by],
      [`Der Person doch noch nicht gesagt, was sich am Termin geändert hat ${when}`, "", by],
      [`Termin abgesagt ${when}`, "Uwe Muster krank", by],
    ].toSorted(),
  );
});

test("nobody is told what they said themselves, nor what has begun", async () => {
  const file = await openCase(caseworker);
  const known = await make({ caseFileId: file, ...hour });
  const off = { version: 0, outcome: "cancelled" };
  await settleAppointment(caseworker, { ...off, id: known.id, personKnows: "yes" });
  expect(await owed(known.id)).toEqual([]);
  expect(await own(file, known.id)).toMatchObject({ cancelled: true });
  const begun = await make({ caseFileId: file, day: "2026-12-01", time: "09:30" });
  await settleAppointment(caseworker, { ...off, id: begun.id });
  expect(await owed(begun.id)).toEqual([]);
});

test("a message that was noted as sent by a slip is taken back: they are to be told, as before", async () => {
  const { id } = await moveTo("2026-12-11", "09:00");
  const [task] = await owed(id);
  const { personId, stand } = await read(id);
  const note = () =>
    noteMessage(caseworker, {
      ...{ key: randomUUID(), personId, appointmentId: id, template: "moved", stand },
      ...{ locale: "ti", wording: "open", medium: "whatsapp", text: "ሰላም" },
    });
  await note();
  expect(await owed(id)).toEqual([]);
  expect(await read(id)).toMatchObject({
    told: { by: caseworker.displayName, byMessage: true },
  });
  await takeAppointmentToldBack(caseworker, { id });
  expect(await owed(id)).toMatchObject([{ kind: "appointmentMoved", since: task?.since }]);
  expect(await read(id)).toMatchObject({ told: null });
  await note();
  expect(await owed(id)).toEqual([]);
});

test.each([
  ["moves it", "appointmentMoved"],
  ["calls it off", "appointmentCancelled"],
] as const)(
  "that the person knows already, ticked by a slip by whoever %s, is taken back",
  async (_what, kind) => {
    const isMove = kind === "appointmentMoved";
    const { id } = await moveTo("2026-12-11", "09:00", isMove ? { personKnows: "yes" } : {});
    if (!isMove) {
      const off = { version: 0, outcome: "cancelled", personKnows: "yes" };
      await settleAppointment(caseworker, { ...off, id });
    }
    expect(await owed(id)).toEqual([]);
    const noted = { by: caseworker.displayName, byMessage: false };
    expect(await read(id)).toMatchObject({ told: noted });
    await takeAppointmentToldBack(caseworker, { id });
    expect(await owed(id)).toMatchObject([{ kind }]);
    expect(await read(id)).toMatchObject({ told: null, known: hour });
    const { version } = await read(id);
    await noteAppointmentPersonTold(caseworker, { id, version });
    expect(await owed(id)).toEqual([]);
  },
);

test("back at the hour that they know, a tick has nothing that could be taken back", async () => {
  const { id } = await moveTo("2026-12-11", "09:00");
  const back = { id, version: 0, ...hour, ...meant(hour), personKnows: "yes" };
  const moved = await moveAppointment(caseworker, back);
  expect(await read(moved.id)).toMatchObject({ told: null });
});
