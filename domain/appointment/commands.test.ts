import { describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { readCaseFile } from "@/domain/case-file/queries";
import { addOffice } from "@/domain/office/commands";
import { doubtKey, hourDoubts } from "@/domain/planned-hour/doubts";
import { earlyKey } from "@/domain/planned-hour/early";
import { conflict, notFound, openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { comingAppointments } from "./coming";
import { makeAppointment, moveAppointment, settleAppointment } from "./commands";
import { listAppointments, readAppointment } from "./queries";
import {
  type AppointmentOutcome,
  type AppointmentState,
  appointmentStates,
  possibleOutcomes,
} from "./rules";

const caseworker = await staff("teilhabemanager");
const caseFileId = await openCase(caseworker);
const form = {
  ...{ caseFileId, day: "2026-12-01", time: "14:30", minutes: "45", officeId: "" },
  ...{ place: "Café Pfirsich", withWhom: "Frau Beispiel", language: "ti", interpreter: "yes" },
  note: "Zeugnis mitbringen",
};
/** A yes to all that can be asked about an hour. */
const meant = (hour: { day: string; time: string }) => ({
  confirmed: hourDoubts.map((code) => doubtKey(code, hour)),
});
const make = (change: object = {}) =>
  makeAppointment(caseworker, { ...form, ...meant({ ...form, ...change }), ...change });
/** A yes to what is asked of who says before its hour what became of it. */
const saidBefore = { confirmed: [earlyKey("askBeforeBegin", form)] };
const read = (id: string) => readAppointment(caseworker, { id });

describe("an appointment", () => {
  test("says when, where and with whom, and stands in the case file and its timeline", async () => {
    const { id } = await make();
    const { planned } = await listAppointments(caseworker, { caseFileId });
    expect(planned.find((row) => row.id === id)).toMatchObject({
      ...{ day: "2026-12-01", time: "14:30", minutes: 45, place: "Café Pfirsich" },
      ...{ withWhom: "Frau Beispiel", language: "ti", interpreter: true },
    });
    const { entries } = await readTimeline(caseworker, { caseFileId, kind: "appointment" });
    expect(entries[0]).toMatchObject({
      text: "Termin vereinbart für den 01.12.2026, 14:30 Uhr",
      by: caseworker.displayName,
    });
  });

  test("takes place at an office as well, by the office's name", async () => {
    const { id: officeId } = await addOffice(caseworker, { name: "Stelle Muster" });
    const { id } = await make({ officeId, place: "" });
    expect(await read(id)).toMatchObject({ place: "Stelle Muster" });
    const other = { day: "2026-12-03", time: "11:00" };
    const room = await make({ officeId, place: "Zimmer 214", ...other });
    expect(await read(room.id)).toMatchObject({ place: "Stelle Muster, Zimmer 214" });
  });

  test.each([
    [{ day: "2026-11-30" }, "day", "dateInPast"],
    [{ day: "2028-11-30" }, "day", "dateTooLate"],
    [{ time: "25:00" }, "time", "notATime"],
    [{ time: "" }, "time", "missing"],
    [{ place: "" }, "place", "missing"],
    [{ officeId: "00000000-0000-4000-8000-000000000000" }, "officeId", "unknownChoice"],
    [{ minutes: "7" }, "minutes", "unknownChoice"],
  ] as const)("is not made with %j", async (change, field, code) => {
    await expect(make(change)).rejects.toMatchObject(refusedFor(field, code));
  });

  test("leaves neither its place nor whom it is with readable in the database", async () => {
    const rows = await db.$queryRaw<{ row: string }[]>`
      SELECT to_jsonb(a)::text AS row FROM "Appointment" a`;
    expect(rows.map(({ row }) => row).join()).not.toMatch(/Pfirsich|Beispiel|Zeugnis/);
  });
});

test("who does not come is asked about it on the next day", async () => {
  const { id } = await make();
  const missed = { id, version: 0, outcome: "missed", outcomeNote: "krank?" };
  const early = refusedFor("outcome", "askBeforeBegin");
  await expect(settleAppointment(caseworker, missed)).rejects.toMatchObject(early);
  await settleAppointment(caseworker, { ...missed, ...saidBefore });
  expect(await read(id)).toMatchObject({
    state: "missed",
    note: "Zeugnis mitbringen",
    outcomeNote: "krank?",
  });
  const { followUps } = await readCaseFile(caseworker, { id: caseFileId });
  expect(followUps).toContainEqual(
    expect.objectContaining({
      kind: "missedAppointment",
      follows: "2026-12-01",
      dueOn: "2026-12-02",
    }),
  );
  const again = settleAppointment(caseworker, { id, version: 1, outcome: "kept" });
  await expect(again).rejects.toMatchObject(refusedFor("outcome", "notNow"));
});

test.each([
  ["09:00", true],
  ["09:30", false],
  ["14:30", false],
])("one of today at %s, when it is ten, is over: %s", async (time, isOver) => {
  const { id } = await make({ time });
  expect(await read(id)).toMatchObject({ state: "planned", isOver });
});

test("one that is moved is followed by another, which is the same to a calendar", async () => {
  const { id } = await make();
  const moved = await moveAppointment(caseworker, {
    ...{ id, version: 0, day: "2026-12-10", time: "09:00" },
  });
  const [before, after] = [await read(id), await read(moved.id)];
  expect(before).toMatchObject({ state: "moved", movedToId: moved.id });
  expect(after.sequence).toBe(1);
  expect(after).toMatchObject({
    ...{ state: "planned", day: "2026-12-10", time: "09:00", place: "Café Pfirsich" },
    ...{ seriesId: before.seriesId, note: "Zeugnis mitbringen" },
  });
  const late = moveAppointment(caseworker, { id, version: 0, day: "2026-12-11", time: "09:00" });
  await expect(late).rejects.toMatchObject(refusedFor("", "notNow"));
});

test("two who change it at once are told apart, and what is to come is called off", async () => {
  const { id } = await make({ day: "2026-12-24" });
  const early = settleAppointment(caseworker, { id, version: 0, outcome: "missed" });
  await expect(early).rejects.toMatchObject(refusedFor("outcome", "notNow"));
  const stale = settleAppointment(caseworker, { id, version: 7, outcome: "cancelled" });
  await expect(stale).rejects.toMatchObject(conflict);
  await settleAppointment(caseworker, { id, version: 0, outcome: "cancelled" });
  const { personId } = await db.appointment.findUniqueOrThrow({ where: { id } });
  const coming = await comingAppointments(db, personId);
  expect(coming.map((each) => each.id)).not.toContain(id);
  expect(coming.length).toBeGreaterThan(0);
});

const outcomesOn = {
  "2026-12-02": ["cancelled"],
  "2026-12-01": ["kept", "missed", "cancelled"],
  "2026-11-01": ["kept", "missed", "cancelled"],
} as const;
test.each(
  appointmentStates.flatMap((state) =>
    Object.entries(outcomesOn).map(
      ([day, outcomes]) => [state, day, state === "planned" ? outcomes : []] as const,
    ),
  ),
)("of one that is %s on %s can be noted: %j", (state, day, outcomes) => {
  const [on, today] = [plainDate.parse(day), plainDate.parse("2026-12-01")];
  expect(possibleOutcomes({ state, day: on }, today)).toEqual(outcomes);
});

const later = { day: "2026-12-10", time: "09:00" };

/** What can be done with an appointment of today, by what it then is. */
const settled = (outcome: AppointmentOutcome) => (form: object) =>
  settleAppointment(caseworker, { ...form, ...saidBefore, outcome });
const acts = {
  ...{ kept: settled("kept"), missed: settled("missed"), cancelled: settled("cancelled") },
  moved: (form: object) => moveAppointment(caseworker, { ...form, ...later, ...meant(later) }),
} satisfies Record<Exclude<AppointmentState, "planned">, (form: object) => Promise<unknown>>;

test.each(
  appointmentStates.flatMap((from) => Object.entries(acts).map(([to, act]) => ({ from, to, act }))),
)("goes from $from to $to only while it is planned", async ({ from, to, act }) => {
  const { id } = await make();
  if (from !== "planned") await acts[from]({ id, version: 0 });
  const done = act({ id, version: from === "planned" ? 0 : 1 });
  if (from === "planned") await done;
  else await expect(done).rejects.toMatchObject({ code: "invalid" });
  expect(await read(id)).toMatchObject({ state: from === "planned" ? to : from });
});

test.each(["lead", "translator", "admin"] as const)("is not there for a %s", async (role) => {
  const { id } = await make();
  await expect(readAppointment(await staff(role), { id })).rejects.toMatchObject(notFound);
});
