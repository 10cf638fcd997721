import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/domain/access/actor";
import { readReferral } from "@/domain/referral/queries";
import { chooseDisclosure, sendReferral } from "@/domain/referral/send";
import {
  conflict,
  disclosureForm,
  newDraft,
  notFound,
  openCase,
  published,
  refusedFor,
  sendForm,
  staff,
} from "@/domain/testing/fixtures";
import { city } from "@/lib/city/city";
import { db } from "@/lib/db/client";
import { acceptRules, readRules } from "./accept-rules";
import { dataRules } from "./rules";

let caseworker: StaffActor;
let editor: StaffActor;
let other: StaffActor;
let id: string;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
  editor = await staff("carrierEditor", published.carrier);
  other = await staff("carrierEditor", published.otherCarrier);
  id = (await db.carrier.findUniqueOrThrow({ where: { slug: published.carrier } })).id;
});

const form = () => ({ id, shown: dataRules().hash, agreed: "yes" });
const forget = () => db.rulesAcceptance.deleteMany({ where: { carrierId: id } });

async function draft() {
  const referral = await newDraft(caseworker, await openCase(caseworker));
  await chooseDisclosure(caseworker, disclosureForm(referral));
  return referral;
}

describe("the rules of data protection", () => {
  test("are accepted once by the carrier's own people, in a wording that can be named", async () => {
    await forget();
    expect(await readRules(editor, { id })).toMatchObject({ accepted: null, accepts: true });
    await acceptRules(editor, form());
    await acceptRules(editor, form());
    expect((await readRules(editor, { id })).accepted).toMatchObject({
      by: editor.displayName,
      how: "signedIn",
    });
    const { version, hash } = dataRules();
    expect(await db.rulesAcceptance.findMany({ where: { carrierId: id } })).toMatchObject([
      { textVersion: version, textHash: hash, userId: editor.userId },
    ]);
  });

  test("can be noted by the caseworker from paper, and are no other carrier's to accept", async () => {
    await forget();
    await expect(acceptRules(other, form())).rejects.toMatchObject(notFound);
    const { agreed: _left, ...untold } = form();
    await expect(acceptRules(editor, untold)).rejects.toMatchObject(
      refusedFor("agreed", "missingChoice"),
    );
    const old = acceptRules(editor, { ...form(), shown: "another" });
    await expect(old).rejects.toMatchObject(conflict);
    await acceptRules(caseworker, form());
    expect((await readRules(caseworker, { id })).accepted).toMatchObject({ how: "onPaper" });
  });

  test("come before any referral to the carrier's account, and again in a new wording", async () => {
    await forget();
    const referral = await draft();
    const send = () => sendReferral(caseworker, sendForm(referral));
    expect(await readReferral(caseworker, { id: referral })).toMatchObject({ rulesMissing: true });
    await expect(send()).rejects.toMatchObject(refusedFor("", "rulesNotAccepted"));
    await acceptRules(editor, form());
    const { version } = city().carrierRules;
    Object.assign(city().carrierRules, { version: "next" });
    await expect(send()).rejects.toMatchObject(refusedFor("", "rulesNotAccepted"));
    expect(await readRules(editor, { id })).toMatchObject({ accepted: null, isNew: true });
    Object.assign(city().carrierRules, { version });
    await send();
    expect(await readReferral(caseworker, { id: referral })).toMatchObject({ state: "sent" });
  });
});
