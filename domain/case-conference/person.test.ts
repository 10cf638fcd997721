import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { consented, plannedConference, shownConference } from "@/domain/testing/conferences";
import { notFound, openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { personOf } from "@/domain/testing/referral-person";
import { listOwnConferenceConsents, withdrawOwnConferenceConsent } from "./person";

const caseworker = await staff("teilhabemanager");

test("the person sees with whom a conference may speak of them, and takes it back alone", async () => {
  const { id, caseFileId } = await plannedConference(caseworker);
  const person = await personOf(caseFileId);
  expect(await listOwnConferenceConsents(person, {})).toEqual([]);
  await consented(caseworker, id);
  expect(await listOwnConferenceConsents(person, {})).toMatchObject([
    { conferenceId: id, recipient: expect.stringContaining("Frau Patin") },
  ]);
  const other = await personOf(await openCase(caseworker));
  const theirs = withdrawOwnConferenceConsent(other, { id });
  await expect(theirs).rejects.toMatchObject(notFound);
  await withdrawOwnConferenceConsent(person, { id });
  const [back] = await listOwnConferenceConsents(person, {});
  expect(back?.withdrawnAt).toBeInstanceOf(Date);
  const { participants } = await shownConference(caseworker, id);
  expect(new Set(participants.map(({ gap }) => gap))).toEqual(new Set(["withdrawn"]));
  // Sent twice on a slow line: it stays as it is.
  await withdrawOwnConferenceConsent(person, { id });
  expect(await listOwnConferenceConsents(person, {})).toEqual([back]);
});

test("nothing can be taken back of what was never allowed", async () => {
  const { id, caseFileId } = await plannedConference(caseworker);
  const taken = withdrawOwnConferenceConsent(await personOf(caseFileId), { id });
  await expect(taken).rejects.toMatchObject(refusedFor("", "notNow"));
});
