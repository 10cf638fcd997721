import { beforeAll, expect, test } from "vitest";
import { withdrawWithConferences } from "@/domain/case-file/withdrawing";
import { asShown } from "@/domain/testing/fixtures";
import { personOf } from "@/domain/testing/referral-person";
import { referralScene } from "@/domain/testing/referral-scene";
import { db } from "@/lib/db/client";
import { noteReceipt } from "./answer";
import { sayCannotCome, withdrawOwnConsent } from "./person";
import { restoreReferral } from "./restore";
import { withdrawConsent } from "./withdraw";

const { caseworker, carrier, caseFileId, sent, answer } = await referralScene();
const person = await personOf(caseFileId);

const waiting = async (referralId: string) =>
  db.mail.count({ where: { state: "waiting", referrals: { some: { id: referralId } } } });
const withdraw = async (id: string, to: string) =>
  withdrawWithConferences(caseworker, { ...(await asShown(id)), to });

const causes: Record<string, (id: string) => Promise<unknown>> = {
  "the consent is taken back": async (id) => withdrawConsent(caseworker, await asShown(id)),
  "the person takes it back": (id) => withdrawOwnConsent(person, { id }),
  "the referral is withdrawn": (id) => withdraw(id, "withdrawn"),
  "it was entered in error": (id) => withdraw(id, "enteredInError"),
  "the person cannot come": async (id) => sayCannotCome(person, await asShown(id)),
  "the carrier has answered": (id) => answer(id, { answer: "accepted" }),
};

let other: string;
beforeAll(async () => {
  other = await sent();
});

test.each(Object.keys(causes))("no mail asks for an answer any more once %s", async (cause) => {
  const id = await sent();
  expect(await waiting(id)).toBe(1);
  await causes[cause]?.(id);
  expect(await waiting(id)).toBe(0);
  expect(await waiting(other)).toBe(1);
});

test("whoever has read of it has still to answer, and a slip that is undone is told anew", async () => {
  const id = await sent();
  await noteReceipt(carrier, { id });
  expect(await waiting(id)).toBe(1);
  const again = await sent();
  await withdraw(again, "enteredInError");
  await restoreReferral(caseworker, await asShown(again));
  expect(await waiting(again)).toBe(1);
});
