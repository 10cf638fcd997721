import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { listConsents } from "@/domain/consent/queries";
import {
  conferenceForm,
  consented,
  plannedConference,
  shownConference,
  versionOf,
} from "@/domain/testing/conferences";
import { notFound, openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { personOf } from "@/domain/testing/referral-person";
import { readTimeline } from "@/domain/timeline/queries";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { cancelConference } from "./hold";
import {
  listOwnConferenceConsents,
  listOwnConferences,
  withdrawOwnConferenceConsent,
} from "./person";
import { changeConference } from "./plan";
import { conferenceTasks } from "./today";

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

test("who takes it back reads that it is being cleared up, until somebody calls it off", async () => {
  const { id, caseFileId } = await plannedConference(caseworker, { day: "2026-12-10" });
  const person = await personOf(caseFileId);
  await consented(caseworker, id);
  expect(await listOwnConferences(person, {})).toMatchObject([{ isOpen: false, cancelled: false }]);
  await withdrawOwnConferenceConsent(person, { id });
  expect(await listOwnConferences(person, {})).toMatchObject([{ isOpen: true, cancelled: false }]);
  await consented(caseworker, id);
  expect(await listOwnConferences(person, {})).toMatchObject([{ isOpen: false }]);
});

test("where they are not expected any more their page says so, and somebody tells them, whatever follows", async () => {
  const knownDay = "2026-12-10";
  const { id, caseFileId } = await plannedConference(caseworker, { day: knownDay });
  const person = await personOf(caseFileId);
  await consented(caseworker, id);
  const general = { about: "general", topics: [], note: "" };
  const change = async (typed: object) =>
    changeConference(caseworker, {
      ...(await versionOf(caseworker, id)),
      ...conferenceForm({ ...general, ...typed }),
    });
  const isTold = async () => {
    const { tasks } = await conferenceTasks(db, today());
    const own = await listOwnConferences(person, {});
    return [
      tasks.filter((task) => task.id === id).map(({ kind }) => kind),
      own.map(({ day, cancelled }) => [day, cancelled]),
    ];
  };
  const untold = [["conferenceCancelled"], [[knownDay, true]]];
  const allowed = async () =>
    (await listOwnConferenceConsents(person, {})).map((each) => [each.day, each.topics.length]);
  const topics = (await listOwnConferenceConsents(person, {})).flatMap((each) => each.topics);
  expect(await allowed()).toEqual([[knownDay, topics.length]]);
  await change({ day: knownDay });
  expect(await isTold()).toEqual(untold);
  // When the others meet is nothing of theirs.
  await change({ day: "2026-12-14" });
  expect(await isTold()).toEqual(untold);
  expect(await allowed()).toEqual([[knownDay, 0]]);
  const form = await versionOf(caseworker, id);
  await cancelConference(caseworker, { ...form, reason: "participant" });
  expect(await isTold()).toEqual(untold);
});

test("nothing can be taken back of what was never allowed", async () => {
  const { id, caseFileId } = await plannedConference(caseworker);
  const taken = withdrawOwnConferenceConsent(await personOf(caseFileId), { id });
  await expect(taken).rejects.toMatchObject(refusedFor("", "notNow"));
});

test("of two conferences with the same people the person is told which is which, and a cancelled one takes its consent along", async () => {
  const first = await plannedConference(caseworker, { day: "2026-12-10" });
  const { caseFileId } = first;
  const same = { caseFileId, day: "2026-12-17", topics: ["housing"] };
  const second = await plannedConference(caseworker, same);
  for (const { id } of [first, second]) await consented(caseworker, id);
  const person = await personOf(caseFileId);
  const own = async () =>
    (await listOwnConferenceConsents(person, {})).map(({ day, topics }) => [day, topics]);
  expect((await own()).toSorted()).toEqual([
    ["2026-12-10", ["training", "work"]],
    ["2026-12-17", ["housing"]],
  ]);
  await cancelConference(caseworker, {
    ...(await versionOf(caseworker, second.id)),
    reason: "notNeeded",
  });
  expect(await own()).toEqual([["2026-12-10", ["training", "work"]]]);
  const consents = await listConsents(caseworker, { caseFileId });
  expect(consents.find(({ conferenceId }) => conferenceId === second.id)).toMatchObject({
    ...{ holds: false, endedOn: "2026-12-01", withdrawnAt: null },
  });
  const { entries } = await readTimeline(caseworker, { caseFileId });
  const told = entries.map(({ text }) => text);
  expect(told).toContainEqual(
    expect.stringMatching(/^Einwilligung endete mit der abgesagten Fallkonferenz: /),
  );
});

test("asked anew for the same conference, the last consent alone holds", async () => {
  const { id, caseFileId } = await plannedConference(caseworker);
  await consented(caseworker, id);
  await consented(caseworker, id);
  const consents = await listConsents(caseworker, { caseFileId });
  expect(consents.map(({ holds }) => holds).toSorted()).toEqual([false, true]);
  const { entries } = await readTimeline(caseworker, { caseFileId });
  const given = entries.filter(({ text }) => text.startsWith("Einwilligung gegeben"));
  expect(given).toHaveLength(2);
});
