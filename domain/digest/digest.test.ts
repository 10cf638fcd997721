import { beforeEach, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  // A Monday.
  process.env.PORTAL_TEST_CLOCK = "2026-11-30T09:00:00Z";
});

import { proveRecipientByLink, system } from "@/domain/access/actor";
import { markAttendance } from "@/domain/attendance/commands";
import { readMail } from "@/domain/mail/queries";
import { addOffice } from "@/domain/office/commands";
import { withdrawConsent } from "@/domain/referral/withdraw";
import { asShown, sentReferral } from "@/domain/testing/fixtures";
import { referralScene, started } from "@/domain/testing/referral-scene";
import { city } from "@/lib/city/city";
import { db } from "@/lib/db/client";
import { writeToRecipients } from "./send";

const { caseworker, carrier, caseFileId, sent, accepted, running, answer } = await referralScene();

beforeEach(async () => {
  Object.assign(city().referrals, { digest: "mon", remind: 7 });
  await db.referral.updateMany({ data: { state: "withdrawn" } });
  await db.referralLink.deleteMany();
  await db.mail.deleteMany();
  await db.carrier.updateMany({ data: { digestOn: null } });
});

const forgetNotices = () => db.mail.deleteMany();
const mails = async () => {
  const rows = await db.mail.findMany({ orderBy: { createdAt: "asc" }, select: { id: true } });
  return Promise.all(rows.map(({ id }) => readMail(caseworker, { id })));
};
const texts = async () => (await mails()).map(({ text }) => text ?? "");
const toldBefore = (id: string, toldOn: string) =>
  db.referral.update({ where: { id }, data: { toldOn } });

describe("once a week", () => {
  test("a carrier gets one mail with the numbers of all that is open, and no name", async () => {
    await sent();
    await sent();
    const waiting = await sent();
    await answer(waiting, { answer: "waitlisted" });
    await accepted();
    const reported = await accepted();
    await answer(reported, started);
    await running();
    await forgetNotices();
    await Promise.all([writeToRecipients(system), writeToRecipients(system)]);
    await writeToRecipients(system);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ kind: "referralNotice", subject: "Bei Ihnen sind 5 Dinge offen" });
    const lines = (mail?.text ?? "").split("\n").filter((line) => line.startsWith("- "));
    expect(lines).toEqual([
      "- 2 Vermittlungen warten auf Ihre Antwort",
      "- 1 Person steht auf Ihrer Warteliste",
      "- 1 angenommene Person: Hat sie begonnen?",
      "- 1 Person: War sie letzte Woche da?",
    ]);
    expect(mail?.text).not.toMatch(/Selam|Geheimname|040690/);
  });

  test("says nothing of weeks that were noted, nor where nothing is open, nor on other days", async () => {
    const id = await running();
    await markAttendance(carrier, { id, week: "2026-11-23", mark: "present" });
    await forgetNotices();
    await writeToRecipients(system);
    expect(await texts()).toEqual([]);
    await sent();
    await forgetNotices();
    Object.assign(city().referrals, { digest: "wed" });
    await writeToRecipients(system);
    expect(await texts()).toEqual([]);
  });

  test("an office gets a link for each, which ends the ones before, and none where the consent is gone", async () => {
    const mail = "stelle@portal.test";
    const { id: officeId } = await addOffice(caseworker, { name: "Jobcenter", mail });
    const toOffice = () => sentReferral(caseworker, { caseFileId, target: { officeId } });
    const [one, two, gone] = [await toOffice(), await toOffice(), await toOffice()];
    await withdrawConsent(caseworker, await asShown(gone));
    const before = await db.referralLink.count({ where: { endedAt: null } });
    expect(before).toBe(2);
    await forgetNotices();
    await writeToRecipients(system);
    const [text = "", ...others] = await texts();
    expect(others).toEqual([]);
    const tokens = [...text.matchAll(/\/answer\/([\w-]{22})$/gm)].map(([, token]) => token ?? "");
    const proven = await Promise.all(tokens.map(proveRecipientByLink));
    expect(new Set(proven.map((actor) => actor?.referralId))).toEqual(new Set([one, two]));
    expect(await db.referralLink.count({ where: { endedAt: null } })).toBe(2);
  });
});

describe("a reminder", () => {
  beforeEach(() => Object.assign(city().referrals, { digest: "none" }));

  test("comes after the days of the city, about what nobody has answered, and no sooner again", async () => {
    const [late, recent] = [await sent(), await sent()];
    await toldBefore(late, "2026-11-23");
    await toldBefore(recent, "2026-11-24");
    await forgetNotices();
    await writeToRecipients(system);
    await writeToRecipients(system);
    expect(await texts()).toEqual([expect.stringContaining("- 1 Vermittlung wartet")]);
    const { reminders, toldOn } = await db.referral.findUniqueOrThrow({ where: { id: late } });
    expect({ reminders, toldOn }).toEqual({ reminders: 1, toldOn: "2026-11-30" });
  });

  test("never comes where the city wants none", async () => {
    Object.assign(city().referrals, { remind: "none" });
    await toldBefore(await sent(), "2026-01-01");
    await forgetNotices();
    await writeToRecipients(system);
    expect(await texts()).toEqual([]);
  });
});
