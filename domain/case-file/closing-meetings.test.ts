import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { visitor } from "@/domain/access/actor";
import { makeAppointment, settleAppointment } from "@/domain/appointment/commands";
import { readAppointment } from "@/domain/appointment/queries";
import { readCaseFileAudit } from "@/domain/audit-log/queries";
import { noteConferencePersonTold } from "@/domain/case-conference/tell-person";
import { convertContactRequest } from "@/domain/contact-request/commands";
import { readStatus } from "@/domain/contact-request/status";
import { submitContactRequest } from "@/domain/contact-request/submit";
import { openVisit } from "@/domain/person-access/visit";
import { doubtKey, hourDoubts } from "@/domain/planned-hour/doubts";
import { plannedConference, shownConference, versionOf } from "@/domain/testing/conferences";
import { openCase, refusedFor, requestForm, staff } from "@/domain/testing/fixtures";
import { prove } from "@/domain/testing/person-links";
import { readToday } from "@/domain/today/queries";
import { today as todaysDate } from "@/lib/clock";
import { hashToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import { readClosing } from "./closing-view";
import { moveCaseFile } from "./commands";
import { nextSteps } from "./next-steps";
import { readCaseFile } from "./queries";

const caseworker = await staff("teilhabemanager");

async function appointmentOf(caseFileId: string, day: string, time: string) {
  const hour = { day, time, minutes: "60", language: "de", interpreter: "yes", place: "Rathaus" };
  const confirmed = hourDoubts.map((code) => doubtKey(code, { day, time }));
  return (await makeAppointment(caseworker, { caseFileId, ...hour, officeId: "", confirmed })).id;
}

async function withMeetings() {
  const file = await openCase(caseworker);
  const past = await appointmentOf(file, "2026-12-01", "09:00");
  const called = await appointmentOf(file, "2026-12-01", "15:30");
  const stays = await appointmentOf(file, "2026-12-02", "14:00");
  const { id: conference } = await plannedConference(caseworker, {
    ...{ caseFileId: file, day: "2026-12-17" },
  });
  return { file, past, called, stays, conference };
}

const move = (id: string, state: string, said: object) =>
  moveCaseFile(caseworker, { id, from: "open", state, ...said });

test("what is to come is asked about, and called off or left as a person says", async () => {
  const { file, past, called, stays, conference } = await withMeetings();
  await noteConferencePersonTold(caseworker, await versionOf(caseworker, conference));
  const asked = await readClosing(caseworker, { id: file });
  expect(asked.appointments.map(({ id }) => id)).toEqual([called, stays]);
  expect(asked.conferences).toMatchObject([
    { id: conference, participants: ["Jobcenter Beispielstadt", "Frau Patin"] },
  ]);
  await expect(move(file, "closed", { reason: "Umzug" })).rejects.toMatchObject({
    issues: [`appointment-${called}`, `appointment-${stays}`, `conference-${conference}`].map(
      (field) => ({ field, code: "missingChoice" }),
    ),
  });
  const closed = await move(file, "closed", {
    reason: "Umzug",
    appointments: { [called]: "cancelled", [stays]: "stays", [past]: "cancelled" },
    conferences: { [conference]: "cancelled" },
  });
  expect(closed).toMatchObject({ tellPerson: true });
  const stateOf = async (id: string) => (await readAppointment(caseworker, { id })).state;
  expect(await Promise.all([past, called, stays].map(stateOf))).toEqual([
    ...["planned", "cancelled", "planned"],
  ]);
  expect(await shownConference(caseworker, conference)).toMatchObject({ state: "cancelled" });
  const { events } = await readCaseFileAudit(caseworker, { caseFileId: file });
  const actions = events.map(({ action }) => action);
  for (const action of ["caseFile.move", "appointment.settle", "caseConference.cancel"]) {
    expect(actions).toContain(action);
  }
  const { today } = await readToday(caseworker, {});
  expect(today.find(({ id }) => id === past)?.person).toMatchObject({ isClosed: true });
  expect(today.some(({ kind, id }) => kind === "appointmentCancelled" && id === called)).toBe(true);
  // The file says the same, though it is closed: one hour is not settled, two are not told.
  const steps = nextSteps(await readCaseFile(caseworker, { id: file }), todaysDate());
  expect(steps).toMatchObject([
    { kind: "tell", id: called, about: expect.stringMatching(/^Termin .*15:30 Uhr abgesagt/) },
    { kind: "tell", id: conference, about: expect.stringMatching(/^Fallkonferenz .* abgesagt/) },
    { kind: "appointmentOpen", id: past },
  ]);
});

test("nothing says that it is over above an appointment that stands, and that it stands above none", async () => {
  const { linkToken } = await submitContactRequest(visitor, requestForm());
  const where = { access: { linkHash: hashToken(linkToken) } };
  const request = await db.contactRequest.findFirstOrThrow({ where });
  const { caseFileId: file } = await convertContactRequest(caseworker, {
    ...{ id: request.id, version: 0 },
  });
  const id = await appointmentOf(file, "2026-12-03", "10:00");
  await move(file, "closed", { reason: "Umzug", appointments: { [id]: "stays" } });
  const { visitToken } = await openVisit(await prove(linkToken), {});
  const status = await readStatus(await prove(visitToken), {});
  expect(status).toMatchObject({ situation: "stillComing" });
  await appointmentOf(file, "2026-12-01", "08:00");
  await settleAppointment(caseworker, { id, version: 0, outcome: "cancelled" });
  expect(await readStatus(await prove(visitToken), {})).toMatchObject({ situation: "over" });
});

test("who leaves another file that runs stays accompanied: nothing of them is asked", async () => {
  const { file } = await withMeetings();
  const { personId, ownerId } = await db.caseFile.findUniqueOrThrow({ where: { id: file } });
  const other = { id: randomUUID(), personId, ownerId, state: "open" as const };
  await db.caseFile.create({ data: { ...other, openedAt: new Date() } });
  const asked = { isLast: false, appointments: [] };
  expect(await readClosing(caseworker, { id: other.id })).toMatchObject(asked);
});

test("answers to what closing asks, with another state, are asked about and not dropped", async () => {
  const { file, called } = await withMeetings();
  for (const said of [{ roster: "declined" }, { appointments: { [called]: "cancelled" } }]) {
    await expect(move(file, "inSupport", said)).rejects.toMatchObject(
      refusedFor("state", "answersForClosing"),
    );
  }
  expect(await readCaseFile(caseworker, { id: file })).toMatchObject({ state: "open" });
  await move(file, "inSupport", { roster: "", appointments: { [called]: "" } });
  expect(await readCaseFile(caseworker, { id: file })).toMatchObject({ state: "inSupport" });
});
