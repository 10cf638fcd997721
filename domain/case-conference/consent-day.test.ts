import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { plannedConference, shownConference, versionOf } from "@/domain/testing/conferences";
import { refusedFor, staff } from "@/domain/testing/fixtures";
import { readTimeline } from "@/domain/timeline/queries";
import { berlinDate } from "@/lib/clock";
import { seal } from "@/lib/crypto/sealed";
import { db } from "@/lib/db/client";
import { correctConsentDay, giveConferenceConsent, withdrawConferenceConsent } from "./consent";

const caseworker = await staff("teilhabemanager");
const refused = (field: string, code: Parameters<typeof refusedFor>[1]) =>
  expect.objectContaining(refusedFor(field, code));

test("the day of a consent is asked about a day before the planning, refused before the birth, and put right", async () => {
  const { id, caseFileId } = await plannedConference(caseworker);
  const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id: caseFileId } });
  const birthDateSealed = seal("Person.birthDate", personId, "2004-05-06");
  await db.person.update({ where: { id: personId }, data: { birthDateSealed } });
  const given = { consented: "yes", givenHow: "spoken" };
  const give = async (typed: object) =>
    giveConferenceConsent(caseworker, { ...(await versionOf(caseworker, id)), ...given, ...typed });
  const born = give({ givenOn: "1990-01-01" });
  await expect(born).rejects.toEqual(refused("givenOn", "beforeBirth"));
  const early = { givenOn: "2025-11-20" };
  await expect(give(early)).rejects.toEqual(refused("givenOn", "askConsentBeforePlan"));
  await give({ ...early, confirmed: ["askConsentBeforePlan:2025-11-20"] });
  const correct = async (typed: object) =>
    correctConsentDay(caseworker, { ...(await versionOf(caseworker, id)), ...typed });
  await expect(correct({ givenOn: "1990-01-01" })).rejects.toEqual(
    refused("givenOn", "beforeBirth"),
  );
  await correct({ givenOn: "2026-12-01" });
  const day = async () => {
    const { consent } = await shownConference(caseworker, id);
    return consent && berlinDate(consent.givenAt);
  };
  expect(await day()).toBe("2026-12-01");
  // Of one that was asked for twice it is the last that is put right, and shown.
  await give({ givenOn: "2026-12-01" });
  await correct({ ...early, confirmed: ["askConsentBeforePlan:2025-11-20"] });
  expect(await day()).toBe("2025-11-20");
  const { entries } = await readTimeline(caseworker, { caseFileId });
  expect(entries.map(({ text }) => text)).toContain(
    "Tag der Einwilligung zur Fallkonferenz berichtigt: 20.11.2025, vorher 01.12.2026",
  );
  await withdrawConferenceConsent(caseworker, { id });
  await expect(correct(early)).rejects.toEqual(refused("", "notNow"));
});

test("whoever came to the list after the day of a consent is asked about, and another day asks nothing", async () => {
  const { id } = await plannedConference(caseworker, { day: "2026-12-08" });
  const listed = { createdAt: new Date("2026-11-20T09:00:00Z") };
  await db.caseConference.update({ where: { id }, data: listed });
  await db.conferenceParticipant.updateMany({
    where: { conferenceId: id, officeId: { not: null } },
    data: { listedAt: listed.createdAt },
  });
  const given = { consented: "yes", givenHow: "spoken" };
  const give = async (typed: object) =>
    giveConferenceConsent(caseworker, { ...(await versionOf(caseworker, id)), ...given, ...typed });
  const early = { givenOn: "2026-11-25" };
  await expect(give(early)).rejects.toEqual(refused("givenOn", "askConsentBeforeListed"));
  // That it was given before the planning says nothing of who came to the list after it.
  const first = { givenOn: "2026-11-19" };
  await expect(give(first)).rejects.toMatchObject({
    issues: [
      { field: "givenOn", code: "askConsentBeforePlan" },
      { field: "givenOn", code: "askConsentBeforeListed" },
    ],
  });
  const planned = give({ ...first, confirmed: ["askConsentBeforePlan:2026-11-19"] });
  await expect(planned).rejects.toEqual(refused("givenOn", "askConsentBeforeListed"));
  await give({ ...early, confirmed: ["askConsentBeforeListed:2026-11-25"] });
  const correct = async (typed: object) =>
    correctConsentDay(caseworker, { ...(await versionOf(caseworker, id)), ...typed });
  await expect(correct({ givenOn: "2026-11-26" })).rejects.toEqual(
    refused("givenOn", "askConsentBeforeListed"),
  );
  await correct({ givenOn: "2026-12-01" });
});

test("of a conference that has begun today it is asked whether it came before", async () => {
  const { id } = await plannedConference(caseworker, { time: "08:00", until: "09:00" });
  const given = { consented: "yes", givenHow: "spoken", givenOn: "2026-12-01" };
  const give = async (typed: object) =>
    giveConferenceConsent(caseworker, { ...(await versionOf(caseworker, id)), ...given, ...typed });
  await expect(give({})).rejects.toEqual(refused("givenOn", "askConsentAfterBegin"));
  await give({ confirmed: ["askConsentAfterBegin:2026-12-01"] });
  expect(await shownConference(caseworker, id)).toMatchObject({ covered: true });
});
