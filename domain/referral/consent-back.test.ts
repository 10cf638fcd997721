import { randomUUID } from "node:crypto";
import { describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { bySelf } from "@/domain/audit/done";
import { readCaseFile } from "@/domain/case-file/queries";
import { withdrawWithConferences } from "@/domain/case-file/withdrawing";
import { addOffice } from "@/domain/office/commands";
import { asShown, refusedFor, sentReferral } from "@/domain/testing/fixtures";
import { personOf } from "@/domain/testing/referral-person";
import { referralScene } from "@/domain/testing/referral-scene";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { noteDeletionAsked } from "./consent-back";
import { listOwnReferrals, withdrawOwnConsent } from "./person";
import { listOpenReferrals, readReferral } from "./queries";
import { referralTasks } from "./today";
import { withdrawConsent } from "./withdraw";

const { caseworker, carrier, caseFileId, sent, accepted, running } = await referralScene();
const person = await personOf(caseFileId);
const { id: officeId } = await addOffice(caseworker, { name: "Jobcenter", phone: "030 23125 8" });

/** A carrier nobody signs in for: it reads by the link of a mail. */
const withoutPeople = () =>
  db.carrier.create({
    data: { id: randomUUID(), slug: "niemand-meldet-sich-an", activity: "active" },
  });
const toOffice = () => sentReferral(caseworker, { caseFileId, target: { officeId } });
const tasksOf = async (id: string) => (await referralTasks(db)).filter((task) => task.id === id);
const kindsOf = async (id: string) => (await tasksOf(id)).map(({ kind }) => kind);
const own = async (id: string) =>
  (await listOwnReferrals(person, {})).find((each) => each.id === id)?.consent;

describe("a consent that is taken back", () => {
  test("by the person, of an office that was told by telephone: first on the list until it is asked to delete", async () => {
    const id = await toOffice();
    expect(await own(id)).toMatchObject({ byHand: true, deletionOwed: false });
    await withdrawOwnConsent(person, { id });
    expect(await tasksOf(id)).toMatchObject([
      {
        kind: "consentBack",
        about: "Jobcenter: Angaben löschen lassen, Vermittlung zurückziehen",
      },
    ]);
    expect(await own(id)).toMatchObject({ deletionOwed: true, deletionAskedAt: null });
    const reach = { askedAt: { phone: "030 23125 8", mail: null } };
    expect(await readReferral(caseworker, { id })).toMatchObject(reach);
    const referrals = [expect.objectContaining({ id, deletionOwed: true })];
    expect(await readCaseFile(caseworker, { id: caseFileId })).toMatchObject({ referrals });
    await noteDeletionAsked(caseworker, { ...(await asShown(id)), note: "Frau Muster" });
    expect(await own(id)).toMatchObject({ deletionOwed: false, deletionAskedAt: expect.any(Date) });
    expect(await readReferral(caseworker, { id })).toMatchObject({ deletionOwed: false });
    const { entries } = await readTimeline(caseworker, { caseFileId });
    expect(JSON.stringify(entries)).toContain("Empfänger gebeten, die Angaben zu löschen");
    const back = entries.filter(({ text }) => text.startsWith("Einwilligung zurückgenommen"));
    expect(back).toMatchObject([
      { text: "Einwilligung zurückgenommen: Jobcenter", by: bySelf.named },
    ]);
    // That nobody will answer stays to be settled, as pressing as before.
    expect(await kindsOf(id)).toEqual(["consentBack"]);
    await withdrawWithConferences(caseworker, { ...(await asShown(id)), to: "withdrawn", why: "" });
    expect(await kindsOf(id)).toEqual([]);
  });

  test("asks for it also after the referral was withdrawn, and once", async () => {
    const id = await accepted();
    await withdrawConsent(caseworker, await asShown(id));
    await withdrawWithConferences(caseworker, { ...(await asShown(id)), to: "withdrawn", why: "" });
    expect(await tasksOf(id)).toMatchObject([
      { kind: "consentBack", about: expect.not.stringContaining("zurückziehen") },
    ]);
    await noteDeletionAsked(caseworker, { ...(await asShown(id)), note: "" });
    expect(await kindsOf(id)).toEqual([]);
    const again = noteDeletionAsked(caseworker, { ...(await asShown(id)), note: "am Telefon" });
    await expect(again).rejects.toMatchObject({ code: "conflict" });
  });

  test("asks a carrier that never opened it: its people read the name in their list", async () => {
    const id = await sent();
    expect(await listOpenReferrals(carrier, {})).toContainEqual(
      expect.objectContaining({ id, name: expect.any(String) }),
    );
    await withdrawOwnConsent(person, { id });
    expect(await own(id)).toMatchObject({ byHand: false, deletionOwed: true });
    expect(await tasksOf(id)).toMatchObject([
      { kind: "consentBack", about: expect.stringContaining("Angaben löschen lassen") },
    ]);
  });

  test("asks nothing of who could read no name: a link that was never opened, a list without names", async () => {
    const byLink = await sent();
    await db.referral.update({
      where: { id: byLink },
      data: { carrierId: (await withoutPeople()).id },
    });
    const nameless = await sentReferral(caseworker, { caseFileId, fields: ["age"] });
    for (const id of [byLink, nameless]) {
      await withdrawOwnConsent(person, { id });
      expect(await own(id)).toMatchObject({ byHand: false, deletionOwed: false });
      expect(await tasksOf(id)).toMatchObject([
        { kind: "consentBack", about: expect.not.stringContaining("löschen") },
      ]);
    }
  });

  test("leaves no other task out", async () => {
    const id = await running();
    await db.placement.updateMany({
      where: { referralId: id },
      data: { missedWeek: "2026-11-23" },
    });
    await withdrawConsent(caseworker, await asShown(id));
    expect(await kindsOf(id)).toEqual(["consentBack", "missedWeeks"]);
  });

  test("and only one that is taken back", async () => {
    const id = await toOffice();
    const asked = noteDeletionAsked(caseworker, { ...(await asShown(id)), note: "" });
    await expect(asked).rejects.toMatchObject(refusedFor("", "notNow"));
  });
});

test("a consent that is taken back leaves the caseworker the telephone and the mail of who is to be asked", async () => {
  const id = await sent();
  await withdrawOwnConsent(person, { id });
  const { askedAt } = await readReferral(caseworker, { id });
  expect(askedAt).toEqual({ phone: expect.any(String), mail: expect.any(String) });
});
