import { beforeEach, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { changesSince, printOf } from "@/domain/consent/shown";
import { updatePerson } from "@/domain/person/commands";
import {
  asShown,
  disclosureForm,
  newDraft,
  openCase,
  profileForm,
  staff,
} from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { readReferral } from "./queries";
import { renewConsent } from "./renew-consent";
import { chooseDisclosure, sendReferral } from "./send";

const caseworker = await staff("teilhabemanager");
const shownChanged = { code: "conflict", issues: [{ field: "", code: "shownChanged" }] };
const yes = { consented: "yes", givenHow: "spoken" } as const;

let caseFileId: string;
let id: string;
beforeEach(async () => {
  caseFileId = await openCase(caseworker, { contact: "0176 040690 77" });
  id = await newDraft(caseworker, caseFileId);
  await chooseDisclosure(caseworker, disclosureForm(id));
});

/** What the page of a referral asks about, and how its form names that. */
async function asked(of = id) {
  const { asked } = await readReferral(caseworker, { id: of });
  if (!asked) throw new Error("nothing can be consented to");
  return asked;
}
const print = async (of = id) => printOf(of, await asked(of));
const send = async (shown: string) =>
  sendReferral(caseworker, { ...(await asShown(id)), ...yes, shown });
const renew = async (shown: string) => {
  const expiresOn = "2027-08-12";
  return renewConsent(caseworker, { ...(await asShown(id)), ...yes, expiresOn, shown });
};

/** A colleague corrects the profile meanwhile. */
async function correct(typed: object): Promise<void> {
  const { person } = await db.caseFile.findUniqueOrThrow({
    where: { id: caseFileId },
    select: { person: { select: { version: true } } },
  });
  await updatePerson(caseworker, profileForm(caseFileId, person.version, typed));
}

test("what the person was shown is what is kept: another number since is asked about first", async () => {
  const shown = await print();
  await correct({ contact: "0176 040690 99" });
  await expect(send(shown)).rejects.toMatchObject(shownChanged);
  expect(await db.referral.findUnique({ where: { id } })).toMatchObject({ state: "draft" });
  const contact = (value: string) => ({ field: "contact", value: { channel: "phone", value } });
  expect(changesSince(id, shown, await asked())).toEqual({
    changes: [
      { field: "contact", before: contact("0176 040690 77"), now: contact("0176 040690 99") },
    ],
    wording: false,
  });
  await send(await print());
  expect(await readReferral(caseworker, { id })).toMatchObject({
    shared: expect.arrayContaining([contact("0176 040690 99")]),
  });
});

test("the same holds where it is renewed, and for the language in which it was read out", async () => {
  await send(await print());
  const shown = await print();
  await correct({ contact: "0176 040690 77", language: "ar" });
  await expect(renew(shown)).rejects.toMatchObject(shownChanged);
  expect(changesSince(id, shown, await asked())).toEqual({ changes: [], wording: true });
  await renew(await print());
});

test("what is not passed on may change, and a print of another or a made-up one counts for nothing", async () => {
  const shown = await print();
  await correct({ contact: "0176 040690 77", gender: "diverse" });
  await expect(send("v1.made-up")).rejects.toMatchObject(shownChanged);
  const other = await newDraft(caseworker, await openCase(caseworker));
  await expect(send(await print(other))).rejects.toMatchObject(shownChanged);
  await send(shown);
});
