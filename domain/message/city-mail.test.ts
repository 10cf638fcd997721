import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { makeAppointment, moveAppointment, settleAppointment } from "@/domain/appointment/commands";
import { readAppointment } from "@/domain/appointment/queries";
import { cancelConference } from "@/domain/case-conference/hold";
import { changeConference } from "@/domain/case-conference/plan";
import { readConference } from "@/domain/case-conference/queries";
import { doubtKey, hourDoubts } from "@/domain/planned-hour/doubts";
import { conferenceForm, plannedConference, versionOf } from "@/domain/testing/conferences";
import { openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { readTimeline } from "@/domain/timeline/queries";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { noteMessage } from "./commands";
import { readMessages } from "./queries";

const caseworker = await staff("teilhabemanager");
const openFile = () => openCase(caseworker, { channel: "email", contact: "erfunden@portal.test" });
const meant = (hour: { day: string; time: string }) => ({
  ...hour,
  confirmed: hourDoubts.map((code) => doubtKey(code, hour)),
});

type About = { readonly personId: string; readonly stand: string };
const mail = ({ personId, stand }: About, template: string, about: object) =>
  noteMessage(caseworker, {
    ...{ key: randomUUID(), personId, template, stand, ...about },
    ...{ locale: "ti", wording: "open", medium: "cityMail", text: "ሰላም" },
  });
const statesOf = async (aboutId: string) =>
  (await db.message.findMany({ where: { aboutId }, include: { mail: true } })).map(
    (message) => message.mail?.state,
  );

async function appointment() {
  const caseFileId = await openFile();
  const { id } = await makeAppointment(caseworker, {
    ...{ caseFileId, minutes: "30", place: "Rathaus", language: "de", interpreter: "no" },
    ...meant({ day: "2026-12-10", time: "09:00" }),
  });
  const read = (of = id) => readAppointment(caseworker, { id: of });
  const move = async (hour: { day: string; time: string }) => {
    const { version } = await read();
    return (await moveAppointment(caseworker, { id, version, ...meant(hour) })).id;
  };
  return { caseFileId, id, read, move };
}

test("a mail that waits with the hour of an appointment is never sent once that is another, and its page says so", async () => {
  const { caseFileId, id, read, move } = await appointment();
  expect((await read()).mail).toBeNull();
  await mail(await read(), "invitation", { appointmentId: id });
  expect((await read()).mail).toMatchObject({ is: "waits" });
  const moved = await move({ day: "2026-12-11", time: "09:00" });
  expect(await statesOf(id)).toEqual(["dropped"]);
  const { mail: shown, personId } = await read(moved);
  expect(shown).toMatchObject({ is: "dropped" });
  expect((await readMessages(caseworker, { personId })).sent).toMatchObject([{ left: "dropped" }]);
  const { entries } = await readTimeline(caseworker, { caseFileId, kind: "message" });
  expect(entries.map(({ text }) => text)).toEqual([
    "Nachricht geschrieben, nicht gesendet: E-Mail der Stadt",
  ]);
  await mail(await read(moved), "moved", { appointmentId: moved });
  expect((await read(moved)).mail).toMatchObject({ is: "waits" });
  await settleAppointment(caseworker, { id: moved, version: 0, outcome: "cancelled" });
  expect(await statesOf(moved)).toEqual(["dropped"]);
});

test("a mail that says nothing of the hour does not count as having told it", async () => {
  const { read, move } = await appointment();
  const moved = await move({ day: "2026-12-11", time: "09:00" });
  await mail(await read(moved), "directions", { appointmentId: moved });
  const { mail: shown, toTell } = await read(moved);
  expect([shown, toTell]).toEqual([null, "takesPlace"]);
  const other = await appointment();
  await mail({ ...(await read(moved)), ...(await other.read()) }, "moved", {
    appointmentId: moved,
  });
  expect((await read(moved)).mail).toBeNull();
});

test("what does not hold any more is not put into the outbox", async () => {
  const { id, read, move } = await appointment();
  const before = await read();
  await move({ day: "2026-12-11", time: "09:00" });
  const late = mail(before, "invitation", { appointmentId: id });
  await expect(late).rejects.toMatchObject(refusedFor("", "overtaken"));
  expect(await db.message.count({ where: { personId: before.personId } })).toBe(0);
});

async function conference() {
  const { id } = await plannedConference(caseworker, {
    caseFileId: await openFile(),
    day: "2026-12-10",
  });
  const read = () => readConference(caseworker, { id });
  await mail(await read(), "conference", { conferenceId: id });
  const move = async (day: string) =>
    changeConference(caseworker, {
      ...(await versionOf(caseworker, id)),
      ...conferenceForm({ day }),
    });
  return { id, read, move };
}

test("of a conference to which the person was invited by a mail that has not left, nobody has to tell them", async () => {
  const { id, read, move } = await conference();
  expect((await read()).mail).toMatchObject({ is: "waits" });
  expect(await move("2026-12-11")).toMatchObject({ tellPerson: false });
  expect(await statesOf(id)).toEqual(["dropped"]);
  expect((await read()).mail).toMatchObject({ is: "dropped" });
});

test.each([
  ["is moved", (made: Awaited<ReturnType<typeof conference>>) => made.move("2026-12-11")],
  [
    "is called off",
    async ({ id }: Awaited<ReturnType<typeof conference>>) =>
      cancelConference(caseworker, { ...(await versionOf(caseworker, id)), reason: "notNeeded" }),
  ],
])(
  "whoever was invited by a mail that has left would come, and is told that it %s",
  async (_, change) => {
    const made = await conference();
    await db.mail.updateMany({
      where: { messages: { some: { aboutId: made.id } } },
      data: { state: "sent", settledAt: now() },
    });
    expect((await made.read()).mail).toMatchObject({ is: "left" });
    expect(await change(made)).toMatchObject({ tellPerson: true });
    // That mail told them of another hour.
    const { mail: shown, conference: row } = await made.read();
    expect([shown, row.known]).toEqual([null, { day: "2026-12-10", time: "14:00" }]);
  },
);
