import { beforeAll, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { listConsents } from "@/domain/consent/queries";
import { asShown, newDraft, refusedFor } from "@/domain/testing/fixtures";
import { newLinkTo } from "@/domain/testing/referral-links";
import { referralScene, started } from "@/domain/testing/referral-scene";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { readReferral } from "./queries";
import { renewConsent } from "./renew-consent";
import { chooseDisclosure } from "./send";
import { referralTasks } from "./today";

const { caseworker, carrier, caseFileId, sent, accepted, running, answer, confirm, read } =
  await referralScene();

const yes = { consented: "yes", givenHow: "signed" } as const;
const renew = async (id: string, expiresOn: string, given: object = {}) =>
  renewConsent(caseworker, { ...(await asShown(id)), ...yes, expiresOn, ...given });
const endOn = async (id: string, expiresOn: string) => {
  const { consentId } = await db.referral.findUniqueOrThrow({ where: { id } });
  await db.consent.update({ where: { id: consentId ?? "" }, data: { expiresOn } });
};
const tasksOf = async (id: string) =>
  (await referralTasks(db)).filter((task) => task.id === id && task.kind === "consentEnds");

let id: string;
beforeAll(async () => {
  id = await running();
});

test("a planned end after the last day of the consent is said on the referral", async () => {
  const early = await accepted();
  await endOn(early, "2027-03-01");
  await answer(early, { ...started, plannedEnd: "2027-02-28" });
  expect(await read(early)).toMatchObject({ consentTooShort: false });
  await answer(early, started);
  expect(await read(early)).toMatchObject({ consentTooShort: true });
  expect(await readReferral(carrier, { id: early })).toMatchObject({ consentTooShort: true });
});

test.each([
  ["2026-12-23", 0],
  ["2026-12-22", 1],
  ["2026-11-30", 1],
])("a consent to a running course that ends on %s: %d to do", async (expiresOn, tasks) => {
  await endOn(id, expiresOn);
  expect(await tasksOf(id)).toHaveLength(tasks);
});

test("one that lasts as long as the course needs nothing yet", async () => {
  const short = await accepted();
  await answer(short, { ...started, plannedEnd: "2026-12-15" });
  await confirm(short, "yes");
  await endOn(short, "2026-12-15");
  expect(await tasksOf(short)).toEqual([]);
});

test("it is given anew without a gap, with the values of today, and the old one is kept", async () => {
  const before = await db.referral.findUniqueOrThrow({ where: { id } });
  await endOn(id, "2026-12-10");
  await newLinkTo(id);
  await expect(renew(id, "2026-11-30")).rejects.toMatchObject(
    refusedFor("expiresOn", "dateInPast"),
  );
  await expect(renew(id, "2027-03-01")).rejects.toMatchObject(
    refusedFor("expiresOn", "askConsentEnds"),
  );
  await expect(renew(id, "2027-08-12", { consented: "" })).rejects.toMatchObject(
    refusedFor("consented", "consentNeeded"),
  );
  await renew(id, "2027-08-12");
  const referral = await read(id);
  expect(referral).toMatchObject({
    consent: { expiresOn: "2027-08-12", givenHow: "signed", withdrawnAt: null },
    ...{ consentTooShort: false, consentGone: null },
  });
  expect(await tasksOf(id)).toEqual([]);
  expect(await readReferral(carrier, { id })).toMatchObject({ shared: referral.shared });
  expect(await db.referralLink.count({ where: { referralId: id, endedAt: null } })).toBe(1);
  const own = (await listConsents(caseworker, { caseFileId })).filter(
    ({ referral: of }) => of?.id === id,
  );
  expect(own.map(({ holds, replacedOn, expiresOn }) => [holds, replacedOn, expiresOn])).toEqual([
    [true, null, "2027-08-12"],
    [false, "2026-12-01", "2026-12-10"],
  ]);
  expect(own[1]).toMatchObject({ id: before.consentId });
  const { entries } = await readTimeline(caseworker, { caseFileId });
  expect(entries.filter(({ text }) => text.startsWith("Einwilligung erneuert"))).toHaveLength(1);
});

test("of two renewals both former ones name the last", async () => {
  const twice = await sent();
  const first = (await db.referral.findUniqueOrThrow({ where: { id: twice } })).consentId ?? "";
  await renew(twice, "2027-08-12");
  await expect(renew(twice, "2027-08-12")).rejects.toMatchObject(
    refusedFor("expiresOn", "gainsNothing"),
  );
  await renew(twice, "2027-08-13");
  const { consentId } = await db.referral.findUniqueOrThrow({ where: { id: twice } });
  const replaced = await db.consent.findMany({ where: { replacedById: consentId } });
  expect(replaced.map((each) => each.id)).toContain(first);
  expect(replaced).toHaveLength(2);
});

test("what is over takes no consent any more", async () => {
  const over = await sent();
  await answer(over, { answer: "noPlace" });
  await expect(renew(over, "2027-08-12")).rejects.toMatchObject(refusedFor("", "notNow"));
});

test("a consent that ends before the course is asked about before it is given", async () => {
  const draft = await newDraft(caseworker, caseFileId);
  await db.referral.update({ where: { id: draft }, data: { plannedEnd: "2027-07-15" } });
  const choose = async (sure?: string) =>
    chooseDisclosure(caseworker, {
      ...(await asShown(draft)),
      ...{ fields: ["name"], expiresOn: "2027-03-01", sure },
    });
  await expect(choose()).rejects.toMatchObject(refusedFor("expiresOn", "askConsentEnds"));
  await choose("2027-03-01");
  expect(await read(draft)).toMatchObject({ consentUntil: "2027-03-01" });
});
