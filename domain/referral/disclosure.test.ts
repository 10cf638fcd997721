import { beforeAll, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import type { StaffActor } from "@/domain/access/actor";
import { withdrawWithConferences } from "@/domain/case-file/withdrawing";
import { disclosedBy } from "@/domain/consent/disclosed";
import { addNeed } from "@/domain/need/commands";
import { updatePerson } from "@/domain/person/commands";
import {
  asShown,
  newDraft,
  notFound,
  openCase,
  profileForm,
  published,
  refusedFor,
  sentReferral,
  staff,
} from "@/domain/testing/fixtures";
import { newEntry } from "@/domain/testing/roster";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { answerReferral, noteReceipt } from "./answer";
import { confirmReferral } from "./confirm";
import { loadReferrals } from "./load";
import { listReferrals, previewDisclosure, readReferral } from "./queries";
import { withdrawConsent } from "./withdraw";

let caseworker: StaffActor;
let carrier: StaffActor;
let caseFileId: string;
const person = {
  name: "Selam Geheimname",
  language: "fa-AF",
  channel: "whatsapp",
  contact: "0176 040690 77",
  birthDate: "1999-08-07",
  gender: "diverse",
  paper: "duldung60b",
  paperValidUntil: "2029-04-03",
  workPermit: "onRequest",
  germanLevel: "alpha",
  schoolCertificate: "fachabitur",
  childcareNeeded: "yes",
};
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
  carrier = await staff("carrierEditor", published.carrier);
  caseFileId = await openCase(caseworker, person);
});

const sent = (fields?: readonly string[]) =>
  sentReferral(caseworker, { caseFileId, ...(fields ? { fields } : {}) });
const seenByCarrier = (id: string) => readReferral(carrier, { id });
const listedForCarrier = async () =>
  (await listReferrals(carrier, {})).referrals.map(({ id }) => id);

/** How each field would look in what the carrier is given. */
const traces = {
  name: "Geheimname",
  contact: "040690",
  age: '"value":27',
  gender: "diverse",
  german: '"alpha"',
  school: "fachabitur",
  paper: "duldung60b",
  workPermit: "onRequest",
  childcare: '"value":true',
} as const;

const everythingIn = (given: object) => JSON.stringify(given);

test("what was agreed stays as it was agreed; a new number stands beside it until it is over", async () => {
  const own = await openCase(caseworker, { ...person, contact: "0176 040690 11" });
  const id = await sentReferral(caseworker, {
    caseFileId: own,
    fields: ["name", "contact", "age"],
  });
  const number = (value: string) => ({ field: "contact", value: { channel: "whatsapp", value } });
  const changed = { ...person, contact: "0176 040690 22", name: "Selam Neuname" };
  await updatePerson(caseworker, profileForm(own, 1, changed));
  const agreed = [
    { field: "name", value: "Selam Geheimname" },
    number("0176 040690 11"),
    { field: "age", value: 27 },
  ];
  const newer = [{ field: "name", value: "Selam Neuname" }, number("0176 040690 22")];
  expect(await seenByCarrier(id)).toMatchObject({ shared: agreed, newer });
  expect(await readReferral(caseworker, { id })).toMatchObject({ shared: agreed, newer });

  await answerReferral(carrier, { ...(await asShown(id)), answer: "noPlace" });
  await confirmReferral(caseworker, { ...(await asShown(id)), agrees: "yes" });
  expect(await seenByCarrier(id)).toMatchObject({ shared: [], newer: [] });
  expect(await readReferral(caseworker, { id })).toMatchObject({ shared: agreed, newer: [] });
});

test("of a consent from before values were kept it is said that they are those of today", async () => {
  const id = await sent();
  expect(await readReferral(caseworker, { id })).toMatchObject({ ofToday: false });
  const { consentId } = await db.referral.findUniqueOrThrow({ where: { id } });
  await db.consent.update({ where: { id: consentId ?? "" }, data: { disclosedSealed: null } });
  expect(await readReferral(caseworker, { id })).toMatchObject({ ofToday: true, newer: [] });
});

test("the draft, the consent and the carrier name the language of the list, not the one of a page", async () => {
  const own = await openCase(caseworker, { ...person, language: "de" });
  const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id: own } });
  await newEntry({}, { personId, language: "ku" });
  const kurdish = { field: "language", value: "ku" };
  const draft = await newDraft(caseworker, own);
  expect(await previewDisclosure(caseworker, { id: draft })).toContainEqual(kurdish);
  const id = await sentReferral(caseworker, { caseFileId: own, fields: ["language"] });
  expect(await seenByCarrier(id)).toMatchObject({ shared: [kurdish], newer: [] });
  const consent = await db.consent.findFirstOrThrow({ where: { referrals: { some: { id } } } });
  expect(disclosedBy(consent)).toEqual([kurdish]);
});

describe("a carrier is given", () => {
  test.each(Object.keys(traces))(
    "%s where it was consented to, and nothing else",
    async (field) => {
      const given = await seenByCarrier(await sent([field]));
      expect(given.shared.map((shared) => shared.field)).toEqual([field]);
      for (const [other, trace] of Object.entries(traces)) {
        if (other === field) expect(everythingIn(given)).toContain(trace);
        else expect(everythingIn(given), `${other} was not shared`).not.toContain(trace);
      }
      for (const never of [person.birthDate, person.paperValidUntil]) {
        expect(everythingIn(given)).not.toContain(never);
      }
    },
  );

  test("the language where it was consented to, and nowhere else", async () => {
    const [shared, kept] = [await sent(["language"]), await sent(["name"])];
    expect(everythingIn(await seenByCarrier(shared))).toContain('"fa-AF"');
    expect(everythingIn(await seenByCarrier(kept))).not.toContain('"fa-AF"');
  });

  test("nothing of a need that the case file names", async () => {
    const { id: needId } = await addNeed(caseworker, { caseFileId, domain: "health" });
    const target = { offer: published.offer, needId };
    const id = await sentReferral(caseworker, { caseFileId, target, fields: ["name"] });
    expect(JSON.stringify(await seenByCarrier(id))).not.toContain("health");
  });

  test("the name in the list only where it was shared; the short code says nothing", async () => {
    const [named, unnamed] = [await sent(["name"]), await sent(["german"])];
    const { referrals: listed } = await listReferrals(carrier, {});
    expect(listed.find(({ id }) => id === named)?.name).toBe(person.name);
    expect(listed.find(({ id }) => id === unnamed)?.name).toBeNull();
  });
});

test("a carrier that said no knows nobody's name any more once the no is confirmed", async () => {
  const id = await sent(["name", "contact"]);
  await noteReceipt(carrier, { id });
  const no = { answer: "declined", side: "carrier", reason: "noPlace" };
  await answerReferral(carrier, { ...(await asShown(id)), ...no });
  expect(everythingIn(await seenByCarrier(id))).toContain(traces.name);
  await confirmReferral(caseworker, { ...(await asShown(id)), agrees: "yes" });
  const given = await seenByCarrier(id);
  expect(given).toMatchObject({ state: "declined", shared: [], name: null, message: null });
  for (const trace of [traces.name, traces.contact]) {
    expect(everythingIn(given)).not.toContain(trace);
  }
});

describe("a carrier's access ends at once", () => {
  async function expectNothingThere(id: string) {
    await expect(seenByCarrier(id)).rejects.toMatchObject(notFound);
    await expect(noteReceipt(carrier, { id })).rejects.toMatchObject(notFound);
    const form = { ...(await asShown(id)), answer: "accepted" };
    await expect(answerReferral(carrier, form)).rejects.toMatchObject(notFound);
    expect(await listedForCarrier()).not.toContain(id);
    expect(await readReferral(caseworker, { id })).toMatchObject({ id });
  }

  test("when the person takes the consent back", async () => {
    const id = await sent();
    expect(await listedForCarrier()).toContain(id);
    await withdrawConsent(caseworker, await asShown(id));
    await expectNothingThere(id);
  });

  test("on the day after the consent's last day, and not before", async () => {
    const id = await sent();
    const until = (expiresOn: string) =>
      db.consent.updateMany({ where: { referrals: { some: { id } } }, data: { expiresOn } });
    await until(today());
    expect(await seenByCarrier(id)).toMatchObject({ id });
    await until(addDays(today(), -1));
    await expectNothingThere(id);
  });

  test("when it was entered in error", async () => {
    const id = await sent();
    await withdrawWithConferences(caseworker, { ...(await asShown(id)), to: "enteredInError" });
    await expectNothingThere(id);
  });

  test("and has not begun while it is a draft", async () => {
    await expectNothingThere(await newDraft(caseworker, caseFileId));
  });
});

test("the list has what its carrier may read one by one, and nothing else", async () => {
  await sent();
  const listed: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const list = await listReferrals(carrier, { page });
    listed.push(...list.referrals.map(({ id }) => id));
    pages = list.pages;
  }
  const rows = await loadReferrals(db, { carrier: { slug: published.carrier } });
  const disclosed = rows.filter((row) => row.disclosed).map(({ id }) => id);
  expect(disclosed.length).toBeLessThan(rows.length);
  expect(listed).toEqual(disclosed);
});

describe("taking back", () => {
  test("a referral leaves it to be seen, as withdrawn", async () => {
    const id = await sent();
    const form = { ...(await asShown(id)), to: "withdrawn", why: "hat Arbeit" };
    await withdrawWithConferences(caseworker, form);
    expect(await seenByCarrier(id)).toMatchObject({
      state: "withdrawn",
      answers: [],
      name: null,
      shared: [],
      message: null,
    });
    await expect(
      withdrawWithConferences(caseworker, { ...(await asShown(id)), to: "withdrawn" }),
    ).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test("a consent happens once, and is remembered with its time", async () => {
    const id = await sent();
    await withdrawConsent(caseworker, await asShown(id));
    const { consent } = await readReferral(caseworker, { id });
    expect(consent?.withdrawnAt).toBeInstanceOf(Date);
    await withdrawConsent(caseworker, await asShown(id));
    expect((await readReferral(caseworker, { id })).consent).toEqual(consent);
  });

  test("a consent that was never given is not there", async () => {
    const id = await newDraft(caseworker, caseFileId);
    await expect(withdrawConsent(caseworker, { id, version: 0 })).rejects.toMatchObject(notFound);
  });

  test("is not the carrier's to do", async () => {
    const id = await sent();
    const form = { ...(await asShown(id)), to: "withdrawn" };
    await expect(withdrawWithConferences(carrier, form)).rejects.toMatchObject(notFound);
    await expect(withdrawConsent(carrier, form)).rejects.toMatchObject(notFound);
    expect(await seenByCarrier(id)).toMatchObject({ state: "sent" });
  });
});
