import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { readCaseFile } from "@/domain/case-file/queries";
import {
  consented,
  heldConference,
  plannedConference,
  shownConference,
  versionOf,
} from "@/domain/testing/conferences";
import { refusedFor, staff } from "@/domain/testing/fixtures";
import { personOf } from "@/domain/testing/referral-person";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { withdrawConferenceConsent } from "./consent";
import { noteConferenceDeletionAsked } from "./consent-back";
import { takeHoldBack } from "./held";
import { holdConference } from "./hold";
import { listOwnConferenceConsents, withdrawOwnConferenceConsent } from "./person";
import { conferenceTasks } from "./today";

const caseworker = await staff("teilhabemanager");
const friday = plainDate.parse("2026-12-04");

const tasksOf = async (conferenceId: string) =>
  (await conferenceTasks(db, friday)).tasks
    .filter(({ id }) => id === conferenceId)
    .map(({ kind, about }) => [kind, about]);

/** Whom the timeline says to have been asked. */
const toldAsked = async (caseFileId: string) =>
  (await readTimeline(caseworker, { caseFileId })).entries
    .filter(({ text }) => text === "Nach der Fallkonferenz gebeten, die Angaben zu löschen")
    .map(({ note }) => note);

/** Held today, with somebody who came and somebody who did not. */
async function heldWithOne() {
  const { id, caseFileId } = await plannedConference(caseworker, { time: "08:00", until: "09:00" });
  await consented(caseworker, id);
  const [office, other] = (await shownConference(caseworker, id)).participants;
  if (!office || !other) throw new Error("nobody is invited");
  await holdConference(caseworker, { ...(await versionOf(caseworker, id)), came: [office.id] });
  return { id, office, other, person: await personOf(caseFileId), caseFileId };
}

test("who was there is asked to delete what they heard: on Today until it is noted, and the person is told", async () => {
  const { id, office, other, person, caseFileId } = await heldWithOne();
  expect(await tasksOf(id)).toEqual([]);
  await withdrawOwnConferenceConsent(person, { id });
  const task = "Fallkonferenz am 01.12.2026: eine Stelle bitten, die Angaben zu löschen";
  expect(await tasksOf(id)).toEqual([["consentBack", task]]);
  expect(await readCaseFile(caseworker, { id: caseFileId })).toMatchObject({
    conferencesToForget: [{ id, caseFileId, day: "2026-12-01" }],
  });
  const heardBy = { name: "Jobcenter Beispielstadt", deletionAskedAt: null };
  expect(await listOwnConferenceConsents(person, {})).toMatchObject([
    { withdrawnAt: expect.any(Date), heardBy: [heardBy] },
  ]);
  const noted = { id, participantId: office.id };
  await noteConferenceDeletionAsked(caseworker, noted);
  expect(await tasksOf(id)).toEqual([]);
  expect(await listOwnConferenceConsents(person, {})).toMatchObject([
    { heardBy: [{ ...heardBy, deletionAskedAt: expect.any(Date) }] },
  ]);
  await noteConferenceDeletionAsked(caseworker, noted);
  expect(await toldAsked(caseFileId)).toEqual(["Jobcenter Beispielstadt"]);
  const absent = noteConferenceDeletionAsked(caseworker, { id, participantId: other.id });
  await expect(absent).rejects.toMatchObject(refusedFor("", "notNow"));
});

test("who has consented anew and takes it back again is to be forgotten once more", async () => {
  const { id, office, person, caseFileId } = await heldWithOne();
  const noted = { id, participantId: office.id };
  await withdrawConferenceConsent(caseworker, { id });
  await noteConferenceDeletionAsked(caseworker, noted);
  await takeHoldBack(caseworker, await versionOf(caseworker, id));
  await consented(caseworker, id);
  await holdConference(caseworker, { ...(await versionOf(caseworker, id)), came: [office.id] });
  expect(await tasksOf(id)).toEqual([]);
  await withdrawConferenceConsent(caseworker, { id });
  expect(await tasksOf(id)).toMatchObject([
    ["consentBack", expect.stringContaining("eine Stelle")],
  ]);
  expect(await listOwnConferenceConsents(person, {})).toMatchObject([
    { heardBy: [{ id: office.id, deletionAskedAt: null }] },
  ]);
  expect(await toldAsked(caseFileId)).toEqual(["Jobcenter Beispielstadt"]);
  await noteConferenceDeletionAsked(caseworker, noted);
  expect(await tasksOf(id)).toEqual([]);
  expect(await toldAsked(caseFileId)).toHaveLength(2);
});

test("before it is held nobody has heard anything, and it is to be called off at once", async () => {
  const { id, caseFileId } = await plannedConference(caseworker, { day: "2027-01-20" });
  await consented(caseworker, id);
  expect(await tasksOf(id)).toEqual([]);
  await withdrawConferenceConsent(caseworker, { id });
  expect(await tasksOf(id)).toEqual([
    ["consentBack", "Fallkonferenz am 20.01.2027: absagen oder neu fragen"],
  ]);
  const person = await personOf(caseFileId);
  expect(await listOwnConferenceConsents(person, {})).toMatchObject([
    { withdrawnAt: expect.any(Date), heardBy: [] },
  ]);
  await consented(caseworker, id);
  expect(await tasksOf(id)).toEqual([]);
  expect(await listOwnConferenceConsents(person, {})).toMatchObject([{ withdrawnAt: null }]);
});

test("only one that is taken back, and where the person was spoken of", async () => {
  const { id, participants } = await shownConference(
    caseworker,
    (await heldConference(caseworker)).id,
  );
  const asked = noteConferenceDeletionAsked(caseworker, {
    ...{ id, participantId: participants[0]?.id ?? "" },
  });
  await expect(asked).rejects.toMatchObject(refusedFor("", "notNow"));
});
