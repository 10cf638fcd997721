import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { asShown, published } from "@/domain/testing/fixtures";
import { askedAboutStart, personOf } from "@/domain/testing/referral-person";
import { referralScene, started } from "@/domain/testing/referral-scene";
import { db } from "@/lib/db/client";
import { noteAnswer } from "./answer";
import { lookAfterReferral } from "./look-after";
import { sayBegun } from "./person";
import { draftReferral } from "./send";
import { referralTasks } from "./today";
import { withdrawConsent } from "./withdraw";

const scene = await referralScene();
const person = await personOf(scene.caseFileId);
const tasksOf = async (id: string) => (await referralTasks(db)).filter((task) => task.id === id);
const taskOf = async (id: string) => (await tasksOf(id))[0];
const dayBefore = (days: number) => new Date(Date.UTC(2026, 11, 1 - days, 9));

test("a referral without an answer is there after two weeks, and not before", async () => {
  const id = await scene.sent();
  const sentOn = (day: string) =>
    db.referral.update({ where: { id }, data: { sentAt: new Date(`${day}T10:00:00Z`) } });
  await sentOn("2026-11-18");
  expect(await taskOf(id)).toBeUndefined();
  await sentOn("2026-11-17");
  expect(await taskOf(id)).toMatchObject({ kind: "silentReferral", dueOn: "2026-12-01" });
});

test("a report waits for a yes, and a no makes it something to be settled", async () => {
  const id = await scene.accepted();
  await scene.answer(id, started);
  expect(await taskOf(id)).toMatchObject({ kind: "confirmation" });
  await scene.confirm(id, "no");
  expect(await taskOf(id)).toMatchObject({ kind: "dispute" });
});

test("who stays away from a running placement is there before it is a drop-out", async () => {
  const id = await scene.running();
  expect(await taskOf(id)).toBeUndefined();
  const data = { missedWeek: "2026-11-23" };
  await db.placement.update({ where: { referralId: id }, data });
  expect(await taskOf(id)).toMatchObject({ kind: "missedWeeks", since: "2026-11-23" });
});

test("weeks that were missed say nothing once the end is reported", async () => {
  const id = await scene.running();
  await db.placement.update({ where: { referralId: id }, data: { missedWeek: "2026-11-23" } });
  await scene.answer(id, { answer: "droppedOut", day: "2026-11-26", reason: "lostContact" });
  expect(await tasksOf(id)).toMatchObject([{ kind: "confirmation" }]);
});

test.each(["accepted", "waitlisted"])(
  "an answer that is %s is there until it was seen",
  async (said) => {
    const id = await scene.sent();
    await scene.answer(id, { answer: said });
    expect(await taskOf(id)).toMatchObject({
      kind: "answerHere",
      dueOn: "2026-12-01",
      version: expect.any(Number),
    });
    await lookAfterReferral(scene.caseworker, await asShown(id));
    expect(await taskOf(id)).toBeUndefined();
  },
);

test("what the caseworker notes from a call is seen by that", async () => {
  const id = await scene.sent();
  await noteAnswer(scene.caseworker, { ...(await asShown(id)), answer: "accepted" });
  expect(await taskOf(id)).toBeUndefined();
});

test.each([
  ["a yes, a week after", "accepted", 7, null, "2026-12-01"],
  ["a yes, before that", "accepted", 6, null, undefined],
  ["a yes, a week after the offer began", "accepted", 40, "2026-11-24", "2026-12-01"],
  ["a yes to an offer that begins later", "accepted", 40, "2027-02-01", undefined],
  ["a waiting list, after four weeks", "waitlisted", 28, null, "2026-12-01"],
  ["a waiting list, before that", "waitlisted", 27, null, undefined],
])("nothing came of %s", async (_case, state, days, plannedStart, dueOn) => {
  const id = await scene.sent();
  await scene.answer(id, { answer: state });
  const answeredAt = dayBefore(days);
  await db.referral.update({
    where: { id },
    data: { answeredAt, seenAt: answeredAt, plannedStart },
  });
  const task = await taskOf(id);
  expect(task?.dueOn).toBe(dueOn);
  if (!dueOn) return;
  expect(task).toMatchObject({ kind: "stalledReferral" });
  await lookAfterReferral(scene.caseworker, {
    ...(await asShown(id)),
    note: "Der Kurs beginnt später.",
  });
  expect(await taskOf(id)).toBeUndefined();
});

test.each(["sent", "accepted"] as const)(
  "a start of which the person alone speaks is there after five days (%s)",
  async (state) => {
    const id = await scene[state]();
    if (state === "accepted") await lookAfterReferral(scene.caseworker, await asShown(id));
    await sayBegun(person, { ...(await asShown(id)), ...(await askedAboutStart(id)) });
    expect(await taskOf(id)).toBeUndefined();
    const saidOn = (days: number) =>
      db.referral.update({
        where: { id },
        data: { begunSaidAt: dayBefore(days), seenAt: state === "sent" ? null : dayBefore(days) },
      });
    await saidOn(4);
    expect(await taskOf(id)).toBeUndefined();
    await saidOn(5);
    expect(await tasksOf(id)).toMatchObject([
      { kind: "stalledReferral", about: expect.stringContaining("Person sagt, es hat begonnen") },
    ]);
    expect(await scene.read(id)).toMatchObject({ news: "stalled" });
    await lookAfterReferral(scene.caseworker, await asShown(id));
    expect(await taskOf(id)).toBeUndefined();
  },
);

test("a draft that lies for a week is there", async () => {
  const { offer } = published;
  const { id } = await draftReferral(scene.caseworker, { caseFileId: scene.caseFileId, offer });
  expect(await taskOf(id)).toBeUndefined();
  await db.referral.update({ where: { id }, data: { createdAt: dayBefore(7) } });
  expect(await taskOf(id)).toMatchObject({ kind: "stalledReferral", dueOn: "2026-12-01" });
});

test.each([
  ["taken back", { withdrawnAt: new Date("2026-11-30T09:00:00Z") }, "consentBack", "zurückziehen"],
  ["run out", { expiresOn: "2026-11-30" }, "withoutConsent", "abgelaufen"],
] as const)(
  "nobody is asked about a person whose consent was %s",
  async (_how, data, kind, word) => {
    const id = await scene.sent();
    const { consentId } = await db.referral.update({
      where: { id },
      data: { sentAt: dayBefore(20) },
    });
    expect(await taskOf(id)).toMatchObject({ kind: "silentReferral" });
    await db.consent.update({ where: { id: consentId ?? "" }, data });
    const [task, ...others] = await tasksOf(id);
    expect(others).toEqual([]);
    expect(task).toMatchObject({ kind, about: expect.stringContaining(word) });
  },
);

test("a consent that is taken back stands in the history", async () => {
  const id = await scene.sent();
  await withdrawConsent(scene.caseworker, await asShown(id));
  expect((await scene.read(id)).events.at(-1)).toMatchObject({ said: "consentBack" });
  expect(await scene.read(id)).toMatchObject({ consentGone: "withdrawn" });
});
