import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { withdrawWithConferences } from "@/domain/case-file/withdrawing";
import {
  asShown,
  conflict,
  disclosureForm,
  newDraft,
  refusedFor,
  staff,
} from "@/domain/testing/fixtures";
import { whoOpened } from "@/domain/testing/referral-links";
import { askedAboutStart, personOf } from "@/domain/testing/referral-person";
import { referralScene, started } from "@/domain/testing/referral-scene";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { answerReferral, noteAnswer } from "./answer";
import { answerByLink } from "./by-link";
import { confirmReferral, noteTold, settleDispute } from "./confirm";
import { noteDeletionAsked } from "./consent-back";
import { clearBegun, lookAfterReferral } from "./look-after";
import { sayAgrees, sayBegun, sayCannotCome, sayDisagrees, takeBegunBack } from "./person";
import { renewConsent } from "./renew-consent";
import { restoreReferral } from "./restore";
import { chooseDisclosure, sendReferral } from "./send";
import { withdrawConsent } from "./withdraw";

const { caseworker, carrier, caseFileId, sent, accepted, running, answer } = await referralScene();
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
  await withdrawWithConferences(caseworker, form);
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

const refused = async () => {
  const id = await accepted();
  await answer(id, { answer: "noPlace" });
  await confirmReferral(caseworker, { ...(await asShown(id)), agrees: "yes", note: "" });
  return id;
};
const seen = async () => {
  const id = await accepted();
  await lookAfterReferral(caseworker, { ...(await asShown(id)), note: "" });
  return id;
};

const takenBack = async () => {
  const id = await accepted();
  await withdrawConsent(caseworker, await asShown(id));
  return id;
};

const links = new Map<string, Awaited<ReturnType<typeof whoOpened>>>();
/** The same referral, for whoever has opened the link to it. */
const linked = (begin: () => Promise<string>) => async () => {
  const id = await begin();
  links.set(id, await whoOpened(id));
  return id;
};
const byLink = (form: Form, said: object) => {
  const actor = links.get(form.id);
  if (!actor) throw new Error("nobody has opened the link");
  return answerByLink(actor, { ...form, ...said });
};
const says = (said: object) => (form: Form) => answerReferral(carrier, { ...form, ...said });
const notes = (said: object) => (form: Form) => noteAnswer(caseworker, { ...form, ...said });
const later = { ...started, day: "2026-10-02", sure: "2026-10-02", note: "Erst am Freitag." };
const noShow = { answer: "declined", side: "client", reason: "noShow" } as const;

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
    (form) => withdrawWithConferences(caseworker, { ...form, to: "withdrawn", why: "hat Arbeit" }),
  ],
  ["a carrier's yes", sent, says({ answer: "accepted", note: "Montag um neun." })],
  ["a carrier's no", accepted, says({ answer: "noPlace" })],
  ["a start that a carrier reports", accepted, says(started)],
  ["a start of which the person has told", begunSaid, says(started)],
  ["an end that a carrier reports", running, says(end)],
  ["other days of a report", startReported, says(later)],
  ["a yes by the mailed link", linked(sent), (form) => byLink(form, { answer: "accepted" })],
  ["a start by the mailed link", linked(begunSaid), (form) => byLink(form, started)],
  ["a no by the mailed link", linked(accepted), (form) => byLink(form, noShow)],
  ["a yes that the caseworker notes", sent, notes({ answer: "waitlisted", note: "Am Telefon." })],
  ["a no that the caseworker notes", accepted, notes(noShow)],
  ["a start that the caseworker notes", begunSaid, notes(started)],
  ["an end that the caseworker notes", running, notes(end)],
  ["a no that the person was told", refused, (form) => noteTold(caseworker, form)],
  ["an answer seen", accepted, (form) => lookAfterReferral(caseworker, { ...form, note: "Gut." })],
  ["asked how it stands", seen, (form) => lookAfterReferral(caseworker, { ...form, note: "" })],
  ["not begun", begunSaid, (form) => clearBegun(caseworker, { ...form, note: "Ein Versehen." })],
  [
    "asked to delete",
    takenBack,
    (form) => noteDeletionAsked(caseworker, { ...form, note: "Frau Muster sagt es zu." }),
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

test.each(cases)("%s, sent twice at the same moment, happens once", async (_, begin, press) => {
  const id = await begin();
  const form = await asShown(id);
  const before = (await standing(id)).events.length;
  await expect(Promise.all([press(form), press(form)])).resolves.toHaveLength(2);
  const { events, version } = await standing(id);
  await press(form);
  expect(await standing(id)).toMatchObject({ version });
  expect(events.length - before).toBeLessThanOrEqual(2);
  expect(
    new Set(events.map(({ from, to, side, said }) => `${from} ${to} ${side} ${said}`)),
  ).toHaveProperty("size", events.length);
});

test.each([
  [
    "other words",
    sent,
    says({ answer: "accepted" }),
    says({ answer: "accepted", note: "Um neun." }),
  ],
  ["another answer", sent, says({ answer: "accepted" }), says({ answer: "waitlisted" })],
  ["other days", accepted, says(started), says(later)],
  ["another reason", accepted, notes(noShow), notes({ ...noShow, reason: "tooFar" })],
  ["another yes", sent, notes({ answer: "accepted" }), says({ answer: "accepted" })],
] as const)("%s, from the same page, are a second answer", async (_, begin, first, second) => {
  const id = await begin();
  const form = await asShown(id);
  await first(form);
  const after = await standing(id);
  await expect(second(form)).rejects.toBeInstanceOf(AppError);
  expect(await standing(id)).toEqual(after);
});

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
