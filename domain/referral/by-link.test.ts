import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { proveRecipientByLink, type StaffActor, visitor } from "@/domain/access/actor";
import { withdrawWithConferences } from "@/domain/case-file/withdrawing";
import { readMail } from "@/domain/mail/queries";
import { addOffice } from "@/domain/office/commands";
import {
  asShown,
  notFound,
  openCase,
  refusedFor,
  sentReferral,
  staff,
} from "@/domain/testing/fixtures";
import { newLinkTo, whoOpened } from "@/domain/testing/referral-links";
import { hashToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import {
  answerByLink,
  endLinksOf,
  mailReferralLink,
  openByLink,
  readByLink,
  renewLink,
} from "./by-link";
import { readReferral } from "./queries";
import { withdrawConsent } from "./withdraw";

let caseworker: StaffActor;
let caseFileId: string;
let officeId: string;
let id: string;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
  caseFileId = await openCase(caseworker);
  officeId = (await addOffice(caseworker, { name: "Jobcenter", mail: "stelle@portal.test" })).id;
});
beforeEach(async () => {
  id = await sentReferral(caseworker, { caseFileId, target: { officeId } });
});

const read = (referral = id) => readReferral(caseworker, { id: referral });
const answer = async (actor: Awaited<ReturnType<typeof whoOpened>>, said: object) =>
  answerByLink(actor, { ...(await asShown(actor.referralId)), ...said });

async function mails(referralId = id) {
  const links = await db.referralLink.findMany({
    where: { referralId, mailId: { not: null } },
    orderBy: { createdAt: "asc" },
  });
  return Promise.all(links.map(({ mailId }) => readMail(caseworker, { id: mailId ?? "" })));
}

const tokenIn = (text: string | null) => /\/answer\/([\w-]{22})/.exec(text ?? "")?.[1] ?? "";

describe("the mail to an office", () => {
  test("leaves with the referral, holds a link, and says nothing of the person", async () => {
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ recipient: "stelle@portal.test", kind: "referralLink" });
    const { publicCode } = await read();
    for (const text of [mail?.text, mail?.subject]) {
      expect(text).not.toMatch(new RegExp(`Selam|Geheimname|040690|${publicCode}`));
    }
    const token = tokenIn(mail?.text ?? null);
    expect(await proveRecipientByLink(token)).toMatchObject({ referralId: id });
    const kept = JSON.stringify(await db.referralLink.findMany({ where: { referralId: id } }));
    expect(kept).toContain(hashToken(token));
    expect(kept).not.toContain(token);
  });
});

describe("a link", () => {
  test("shows nothing of the person before its button is pressed, whoever looks at the address", async () => {
    const actor = await proveRecipientByLink(await newLinkTo(id));
    if (!actor) throw new Error("the link does not hold");
    const cover = await readByLink(actor, {});
    expect(cover).toMatchObject({ recipient: "Jobcenter", opened: null });
    expect(JSON.stringify(cover)).not.toMatch(/Selam|040690/);
    expect(await read()).toMatchObject({ state: "sent" });
    await openByLink(actor, {});
    expect(await read()).toMatchObject({ state: "received" });
    const { opened } = await readByLink(actor, {});
    expect(opened?.shared.map(({ field }) => field)).toEqual(["name", "contact"]);
    await openByLink(actor, {});
    expect(await read()).toMatchObject({ state: "received" });
  });

  test("takes the answers that the portal takes, from the first word to the end", async () => {
    const actor = await whoOpened(id);
    await answer(actor, { answer: "accepted", note: "Montag um neun." });
    await answer(actor, {
      answer: "started",
      day: "2026-11-02",
      sure: "2026-11-02",
      plannedEnd: "2027-06-30",
    });
    const referral = await read();
    expect(referral).toMatchObject({ state: "started", awaitsConfirmation: true });
    expect(referral.events.at(-1)).toMatchObject({ side: "office", byLink: true });
    const early = answer(actor, { answer: "completed", day: "2026-11-30", certificate: "yes" });
    await expect(early).rejects.toMatchObject(refusedFor("answer", "notNow"));
  });

  test.each([
    ["noPlace", "carrier", "noPlace"],
    ["noShow", "client", "noShow"],
  ])("takes %s as a no from the side of the %s", async (said, declineSide, reason) => {
    await answer(await whoOpened(id), { answer: said });
    expect(await read()).toMatchObject({ state: "declined", declineSide, reason });
  });

  test("answers for its own referral alone, and not before it was opened", async () => {
    const other = await sentReferral(caseworker, { caseFileId, target: { officeId } });
    const actor = await whoOpened(id);
    const foreign = answerByLink(actor, { ...(await asShown(other)), answer: "accepted" });
    await expect(foreign).rejects.toMatchObject(refusedFor("", "notNow"));
    const unopened = await proveRecipientByLink(await newLinkTo(other));
    if (!unopened) throw new Error("the link does not hold");
    const blind = answerByLink(unopened, { ...(await asShown(other)), answer: "accepted" });
    await expect(blind).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test("ends with a newer one, and when the caseworker ends it", async () => {
    const first = await newLinkTo(id);
    const second = await newLinkTo(id);
    expect(await proveRecipientByLink(first)).toBeUndefined();
    await endLinksOf(caseworker, { id });
    expect(await proveRecipientByLink(second)).toBeUndefined();
    await expect(endLinksOf(caseworker, { id })).resolves.toEqual({ id });
    const late = endLinksOf(await staff("teilhabemanager"), { id });
    await expect(late).rejects.toMatchObject(refusedFor("", "notNow"));
    const third = await newLinkTo(id);
    await endLinksOf(caseworker, { id });
    expect(await proveRecipientByLink(third)).toBeUndefined();
  });

  test.each([
    ["the consent", async () => withdrawConsent(caseworker, await asShown(id))],
    [
      "the referral",
      async () => withdrawWithConferences(caseworker, { ...(await asShown(id)), to: "withdrawn" }),
    ],
  ])(
    "ends at once with %s, for who has it open as well, and its mail does not leave",
    async (_what, takeBack) => {
      const token = tokenIn((await mails())[0]?.text ?? null);
      const actor = await proveRecipientByLink(token);
      if (!actor) throw new Error("the link does not hold");
      await openByLink(actor, {});
      await takeBack();
      expect(await proveRecipientByLink(token)).toBeUndefined();
      await expect(readByLink(actor, {})).rejects.toMatchObject(notFound);
      await expect(answer(actor, { answer: "accepted" })).rejects.toMatchObject(notFound);
      expect(await mails()).toMatchObject([{ state: "dropped", text: null }]);
    },
  );

  test("ends by itself", async () => {
    const token = await newLinkTo(id);
    await db.referralLink.updateMany({
      where: { id: hashToken(token) },
      data: { expiresAt: new Date("2026-12-01T08:59:59Z") },
    });
    expect(await proveRecipientByLink(token)).toBeUndefined();
  });
});

describe("a new link", () => {
  test("is written by the caseworker to the known address; without one it is refused", async () => {
    await mailReferralLink(caseworker, { id });
    expect(await read(id)).toMatchObject({ notice: { waits: true } });
    expect(await mails()).toHaveLength(2);
    const { id: silentOffice } = await addOffice(caseworker, { name: "Ohne Adresse" });
    const other = await sentReferral(caseworker, {
      caseFileId,
      target: { officeId: silentOffice },
    });
    const refused = mailReferralLink(caseworker, { id: other });
    await expect(refused).rejects.toMatchObject(refusedFor("mail", "missing"));
    expect(await read(other)).toMatchObject({ notice: { by: "link", mail: null, link: null } });
  });

  test("can be asked for with one that ran out, at most once a day, and comes by mail alone", async () => {
    const token = tokenIn((await mails())[0]?.text ?? null);
    const long = new Date("2026-11-01T09:00:00Z");
    await db.referralLink.updateMany({
      where: { referralId: id },
      data: { createdAt: long, expiresAt: long },
    });
    await Promise.all([renewLink(visitor, { token }), renewLink(visitor, { token })]);
    expect(await mails()).toHaveLength(2);
    await renewLink(visitor, { token: "nobody-has-this-one" });
    await endLinksOf(caseworker, { id });
    await db.referralLink.updateMany({ where: { referralId: id }, data: { createdAt: long } });
    const last = tokenIn((await mails()).at(-1)?.text ?? null);
    await renewLink(visitor, { token: last });
    expect(await mails()).toHaveLength(2);
  });
});
