import { expect, test } from "vitest";
import { profileOf } from "@/domain/person/profile";
import { chooseNumber } from "@/domain/person-access/enter";
import { listAccesses } from "@/domain/person-access/queries";
import { openVisit } from "@/domain/person-access/visit";
import { openCase, staff } from "@/domain/testing/fixtures";
import { prove, whoWrote } from "@/domain/testing/person-links";
import { db } from "@/lib/db/client";
import { disproveContactRequest } from "./disprove";
import { readContactRequest } from "./queries";
import { changeReach } from "./self-service";
import { proveContactRequest, tieContactRequest } from "./whose";

const caseworker = await staff("teilhabemanager");
const form = ({ id }: { readonly id: string }) =>
  db.contactRequest.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } });
const visit = async (linkToken: string) =>
  prove((await openVisit(await prove(linkToken), {})).visitToken);

/** Somebody who wrote and has a case file, and a stranger whose request was said to be theirs. */
async function slip(known: string, written: string) {
  const caseFileId = await openCase(caseworker, { name: "Nilofar Kiesweg", contact: known });
  const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id: caseFileId } });
  const request = await whoWrote({ contact: written });
  await tieContactRequest(caseworker, { ...(await form(request)), personId });
  await proveContactRequest(caseworker, await form(request));
  const takeBack = async () => disproveContactRequest(caseworker, await form(request));
  const profile = async () =>
    profileOf(await db.person.findUniqueOrThrow({ where: { id: personId } }));
  const isProtected = async () => (await listAccesses(caseworker, { caseFileId })).protected;
  return { request, takeBack, profile, isProtected };
}

test("a number that a stranger chose for a page that was not theirs does not lock its person out", async () => {
  const { request, takeBack, isProtected } = await slip("0176 040690 81", "0176 040690 82");
  await chooseNumber(await visit(request.linkToken), { number: "4719" });
  expect(await isProtected()).toBe(true);
  await takeBack();
  expect(await isProtected()).toBe(false);
  // It goes on protecting what they wrote themselves.
  expect((await prove(request.linkToken)).opened).toBe(false);
});

test.each([
  ["left as it stood there", "", "0176 040690 84"],
  ["put in anew", "0176 040690 85", "0176 040690 85"],
])(
  "a number that a stranger has %s there: who wrote the request is reached by their own",
  async (_how, contact, own) => {
    const { request, takeBack, profile } = await slip("0176 040690 83", "0176 040690 84");
    await changeReach(await visit(request.linkToken), {
      ...{ channel: "phone", contact, bestTimes: ["evening"] },
      ...{ sharedPhone: "no", femaleContact: "any" },
    });
    expect(await takeBack()).toMatchObject({ left: [] });
    expect(await readContactRequest(caseworker, request)).toMatchObject({ contact: own });
    const { contact: reached, details } = await profile();
    expect([reached?.value, details.otherContact]).toEqual(["0176 040690 83", undefined]);
  },
);
