import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import {
  asShown,
  conflict,
  disclosureForm,
  newDraft,
  refusedFor,
  staff,
} from "@/domain/testing/fixtures";
import { askedAboutStart, personOf } from "@/domain/testing/referral-person";
import { referralScene, started } from "@/domain/testing/referral-scene";
import { db } from "@/lib/db/client";
import { confirmReferral, settleDispute } from "./confirm";
import { sayAgrees, sayBegun, sayCannotCome, sayDisagrees, takeBegunBack } from "./person";
import { renewConsent } from "./renew-consent";
import { restoreReferral } from "./restore";
import { chooseDisclosure, sendReferral } from "./send";
import { withdrawConsent, withdrawReferral } from "./withdraw";

const { caseworker, caseFileId, accepted, running, answer } = await referralScene();
const person = await personOf(caseFileId);
const colleague = await staff("teilhabemanager");

const yes = { consented: "yes", givenHow: "signed" } as const;
const end = { answer: "completed", day: "2026-11-30", certificate: "yes" } as const;

const reported = async () => {
  const id = await running();
  await answer(id, end);
  return id;
};
const chosen = async () => {
  const id = await newDraft(caseworker, caseFileId);
  await chooseDisclosure(caseworker, disclosureForm(id));
  return id;
};
const inError = async () => {
  const id = await accepted();
  const form = { ...(await asShown(id)), to: "enteredInError", why: "" };
  await withdrawReferral(caseworker, form);
  return id;
};
const disputed = async () => {
  const id = await running();
  await sayCannotCome(person, await asShown(id));
  return id;
};
const begunSaid = async () => {
  const id = await accepted();
  await sayBegun(person, { ...(await asShown(id)), ...(await askedAboutStart(id)) });
  return id;
};
const startReported = async () => {
  const id = await accepted();
  await answer(id, started);
  return id;
};

type Form = { id: string; version: number };
type Case = [string, () => Promise<string>, (form: Form) => Promise<unknown>];
const cases: Case[] = [
  [
    "I have begun",
    accepted,
    async (form) => sayBegun(person, { ...form, ...(await askedAboutStart(form.id)) }),
  ],
  ["I have begun, where it was reported", startReported, (form) => sayBegun(person, form)],
  ["that was a slip", begunSaid, (form) => takeBegunBack(person, form)],
  ["I cannot come", accepted, (form) => sayCannotCome(person, form)],
  ["I cannot come to what runs", running, (form) => sayCannotCome(person, form)],
  ["that is right", reported, (form) => sayAgrees(person, form)],
  ["that is not right", reported, (form) => sayDisagrees(person, form)],
  ["a consent taken back", accepted, (form) => withdrawConsent(caseworker, form)],
  [
    "a consent renewed",
    running,
    (form) => renewConsent(caseworker, { ...form, ...yes, expiresOn: "2027-08-12" }),
  ],
  ["an error undone", inError, (form) => restoreReferral(caseworker, form)],
  ["a draft sent", chosen, (form) => sendReferral(caseworker, { ...form, ...yes })],
  ["a yes", reported, (form) => confirmReferral(caseworker, { ...form, agrees: "yes", note: "" })],
  ["a no", reported, (form) => confirmReferral(caseworker, { ...form, agrees: "no", note: "x" })],
  ["settled", disputed, (form) => settleDispute(caseworker, { ...form, note: "Kommt doch." })],
  [
    "withdrawn",
    accepted,
    (form) => withdrawReferral(caseworker, { ...form, to: "withdrawn", why: "hat Arbeit" }),
  ],
];

const standing = (id: string) =>
  db.referral.findUniqueOrThrow({
    where: { id },
    include: { events: { orderBy: { sequence: "asc" } }, consent: true, placement: true },
  });

test.each(cases)(
  "%s, sent twice, is answered as it was and happens once",
  async (_, begin, press) => {
    const id = await begin();
    const form = await asShown(id);
    const first = await press(form);
    const after = await standing(id);
    expect(after.events.length).toBeGreaterThan(0);
    await expect(press(form)).resolves.toBeDefined();
    expect(await standing(id)).toEqual(after);
    expect(first).toBeDefined();
  },
);

test("the same by somebody else, from another page or with another remark is none", async () => {
  const id = await disputed();
  const form = { ...(await asShown(id)), note: "Kommt doch." };
  await settleDispute(caseworker, form);
  const refused = refusedFor("", "notNow");
  await expect(settleDispute(colleague, form)).rejects.toMatchObject(refused);
  const other = settleDispute(caseworker, { ...form, note: "Kommt am Montag." });
  await expect(other).rejects.toMatchObject(refused);
  const later = settleDispute(caseworker, { ...(await asShown(id)), note: "Kommt doch." });
  await expect(later).rejects.toMatchObject(refused);
  const course = await running();
  const renew = { ...(await asShown(course)), ...yes };
  await renewConsent(caseworker, { ...renew, expiresOn: "2027-08-12" });
  const another = renewConsent(caseworker, { ...renew, expiresOn: "2027-08-13" });
  await expect(another).rejects.toMatchObject(conflict);
});
