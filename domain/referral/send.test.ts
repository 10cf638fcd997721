import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import type { StaffActor } from "@/domain/access/actor";
import { moveCaseFile } from "@/domain/case-file/commands";
import { consentText } from "@/domain/consent/text";
import { addNeed } from "@/domain/need/commands";
import { publishedOffer } from "@/domain/offer/published";
import { addOffice, setOfficeActivity } from "@/domain/office/commands";
import {
  asShown,
  conflict,
  disclosureForm,
  newDraft,
  notFound,
  openCase,
  published,
  refusedFor,
  sendForm,
  sentReferral,
  staff,
} from "@/domain/testing/fixtures";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { readReferral } from "./queries";
import { chooseDisclosure, draftReferral, sendReferral } from "./send";

let caseworker: StaffActor;
let caseFileId: string;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
});
beforeEach(async () => {
  caseFileId = await openCase(caseworker, { language: "ar" });
});

const draft = () => newDraft(caseworker, caseFileId);
const choose = (id: string, chosen?: object) =>
  chooseDisclosure(caseworker, disclosureForm(id, chosen));
const send = (id: string, given?: object) => sendReferral(caseworker, sendForm(id, given));

describe("a draft", () => {
  test("keeps the offer's title, carrier and facts as they are now", async () => {
    const id = await draft();
    const offer = publishedOffer(published.offer);
    const row = await db.referral.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({
      state: "draft",
      officeId: null,
      consentId: null,
      sharedFields: [],
      plannedEnd: offer?.facts.when.end ?? null,
      offerSnapshot: { title: offer?.entry.source.title, facts: { category: "language" } },
    });
    expect(await readReferral(caseworker, { id })).toMatchObject({
      target: offer?.entry.source.title,
      recipient: offer?.carrier.entry.source.title,
      offerSlug: published.offer,
    });
  });

  test("may name a need of the same case file, and no other", async () => {
    const { id: needId } = await addNeed(caseworker, { caseFileId, domain: "language" });
    const id = await newDraft(caseworker, caseFileId, { offer: published.offer, needId });
    expect(await readReferral(caseworker, { id })).toMatchObject({ need: "language" });
    const other = await openCase(caseworker);
    await expect(
      draftReferral(caseworker, { caseFileId: other, offer: published.offer, needId }),
    ).rejects.toMatchObject(refusedFor("needId", "unknownChoice"));
  });

  test("goes to an offer or to an office, never to both and never to neither", async () => {
    const { id: officeId } = await addOffice(caseworker, { name: "Jobcenter" });
    const neither = draftReferral(caseworker, { caseFileId, offer: "", officeId: "" });
    await expect(neither).rejects.toMatchObject(refusedFor("officeId", "missingChoice"));
    const both = draftReferral(caseworker, { caseFileId, offer: published.offer, officeId });
    await expect(both).rejects.toMatchObject(refusedFor("officeId", "missingChoice"));
  });

  test("goes to no offer that is not there, and to no office out of use", async () => {
    const { id: officeId } = await addOffice(caseworker, { name: "Alte Stelle" });
    await setOfficeActivity(caseworker, { id: officeId, activity: "inactive" });
    await expect(
      draftReferral(caseworker, { caseFileId, offer: "no-such-offer" }),
    ).rejects.toMatchObject(refusedFor("offer", "unknownChoice"));
    for (const unusable of [officeId, randomUUID()]) {
      await expect(
        draftReferral(caseworker, { caseFileId, officeId: unusable }),
      ).rejects.toMatchObject(refusedFor("officeId", "unknownChoice"));
    }
  });

  test("is made once, however often and fast it is asked for", async () => {
    const asked = { caseFileId, offer: published.offer };
    const drafts = await Promise.all([
      draftReferral(caseworker, asked),
      draftReferral(caseworker, asked),
    ]);
    drafts.push(await draftReferral(caseworker, asked));
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(1);
  });

  test("needs a case file that is open", async () => {
    await moveCaseFile(caseworker, {
      id: caseFileId,
      from: "open",
      state: "closed",
      reason: "weggezogen",
    });
    const late = draftReferral(caseworker, { caseFileId, offer: published.offer });
    await expect(late).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test("needs a case file", async () => {
    const lost = draftReferral(caseworker, { caseFileId: randomUUID(), offer: published.offer });
    await expect(lost).rejects.toMatchObject(notFound);
  });
});

describe("what is to be passed on", () => {
  test("is at least one field", async () => {
    const id = await draft();
    await expect(choose(id, { fields: [] })).rejects.toMatchObject(
      refusedFor("fields", "consentField"),
    );
    await expect(choose(id, { fields: undefined })).rejects.toMatchObject(
      refusedFor("fields", "consentField"),
    );
    await expect(choose(id, { fields: ["birthDate"] })).rejects.toMatchObject(
      refusedFor("fields", "unknownChoice"),
    );
  });

  test("is passed on until a day that has not passed", async () => {
    const id = await draft();
    await expect(choose(id, { expiresOn: addDays(today(), -1) })).rejects.toMatchObject(
      refusedFor("expiresOn", "dateInPast"),
    );
    await choose(id, { expiresOn: today(), sure: today() });
    expect(await readReferral(caseworker, { id })).toMatchObject({ consentUntil: today() });
  });

  test("can be changed until it is sent, by whoever saw the latest choice", async () => {
    const id = await draft();
    await choose(id);
    await expect(choose(id, { fields: ["name"] })).rejects.toMatchObject(conflict);
    await choose(id, { version: 1, fields: ["language"] });
    await send(id, { version: 2 });
    await expect(choose(id, { version: 3 })).rejects.toMatchObject(refusedFor("", "notNow"));
  });
});

describe("sending", () => {
  test("needs a settled choice first", async () => {
    const id = await draft();
    await expect(send(id, { version: 0 })).rejects.toMatchObject(
      refusedFor("fields", "consentField"),
    );
    expect(await readReferral(caseworker, { id })).toMatchObject({ state: "draft" });
  });

  test.each([
    [{ consented: undefined }, "consented", "consentNeeded"],
    [{ consented: "no" }, "consented", "consentNeeded"],
    [{ givenHow: undefined }, "givenHow", "missingChoice"],
    [{ givenHow: "guessed" }, "givenHow", "unknownChoice"],
  ] as const)("needs the consent: %j is refused", async (given, field, code) => {
    const id = await draft();
    await choose(id);
    await expect(send(id, given)).rejects.toMatchObject(refusedFor(field, code));
    expect(await readReferral(caseworker, { id })).toMatchObject({ state: "draft", consent: null });
  });

  test("needs a consent that still holds on that day", async () => {
    const id = await draft();
    await choose(id);
    const passed = addDays(today(), -1);
    await db.referral.update({ where: { id }, data: { consentUntil: passed } });
    await expect(send(id)).rejects.toMatchObject(refusedFor("expiresOn", "dateInPast"));
  });

  test("needs the consent to exactly what was shown: another choice in between is a conflict", async () => {
    const id = await draft();
    await choose(id, { fields: ["name"] });
    await choose(id, { version: 1, fields: ["name", "paper"] });
    await expect(send(id)).rejects.toMatchObject(conflict);
    expect(await db.consent.count({ where: { fields: { has: "paper" } } })).toBe(0);
  });

  test("writes down what was consented to: recipient, fields, wording, language, how and until when", async () => {
    const id = await draft();
    await choose(id, { fields: ["name", "german"] });
    await send(id, { givenHow: "signed" });
    const { consent, carrierId, state, sentAt } = await db.referral.findUniqueOrThrow({
      where: { id },
      include: { consent: true },
    });
    const { version, hash } = consentText("ar");
    expect({ state, sent: sentAt !== null }).toEqual({ state: "sent", sent: true });
    expect(consent).toMatchObject({
      carrierId,
      officeId: null,
      fields: ["name", "german"],
      textVersion: version,
      textHash: hash,
      language: "ar",
      givenHow: "signed",
      expiresOn: addDays(today(), 90),
      withdrawnAt: null,
    });
  });

  test("names the message that goes along, and nothing of one that was left empty", async () => {
    const fieldsOf = async (message?: string) => {
      const id = await draft();
      await choose(id, { fields: ["name"], ...(message && { message }) });
      await send(id);
      const { consent } = await db.referral.findUniqueOrThrow({
        where: { id },
        include: { consent: true },
      });
      return consent?.fields;
    };
    expect(await fieldsOf("Bitte am Nachmittag anrufen.")).toEqual(["name", "message"]);
    expect(await fieldsOf()).toEqual(["name"]);
  });

  test("happens once", async () => {
    const id = await sentReferral(caseworker, { caseFileId });
    const again = sendReferral(caseworker, sendForm(id, await asShown(id)));
    await expect(again).rejects.toMatchObject(refusedFor("", "notNow"));
    expect(await db.consent.count({ where: { referrals: { some: { id } } } })).toBe(1);
  });

  test("happens once when two send at the same time, and leaves one consent", async () => {
    const id = await draft();
    await choose(id);
    const before = await db.consent.count();
    const form = sendForm(id, await asShown(id));
    const other = await staff("teilhabemanager");
    const sent = await Promise.allSettled(
      [caseworker, other].map((actor) => sendReferral(actor, form)),
    );
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.consent.count()).toBe(before + 1);
  });

  test("is impossible without a consent even past the portal's own rules", async () => {
    const id = await draft();
    await expect(db.referral.update({ where: { id }, data: { state: "sent" } })).rejects.toThrow(
      /Referral_consented/,
    );
  });
});
