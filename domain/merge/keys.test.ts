import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { provePersonByLink, visitor } from "@/domain/access/actor";
import { convertContactRequest, moveContactRequest } from "@/domain/contact-request/commands";
import { disproveContactRequest } from "@/domain/contact-request/disprove";
import { readContactRequest } from "@/domain/contact-request/queries";
import { submitContactRequest } from "@/domain/contact-request/submit";
import { proveContactRequest, untieContactRequest } from "@/domain/contact-request/whose";
import { chooseNumber } from "@/domain/person-access/enter";
import { listAccesses } from "@/domain/person-access/queries";
import { openVisit } from "@/domain/person-access/visit";
import { refusedFor, requestForm, staff } from "@/domain/testing/fixtures";
import { mergeOpened } from "@/domain/testing/merge";
import { prove } from "@/domain/testing/person-links";
import { readToday } from "@/domain/today/queries";
import { now, today } from "@/lib/clock";
import { hashToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { comparePersons } from "./queries";
import { undoMerge } from "./undo";

const caseworker = await staff("teilhabemanager");
const number = "0176 040690 22";

/** Somebody who wrote, was rung under that number and has a case file since. */
async function wrote(contact: string, spoken = true) {
  const message = `Anfrage ${randomUUID()}`;
  const { linkToken } = await submitContactRequest(visitor, requestForm({ message, contact }));
  const where = { access: { linkHash: hashToken(linkToken) } };
  const { id } = await db.contactRequest.findFirstOrThrow({ where });
  const form = { id, version: 0, event: "reach" };
  if (spoken) await moveContactRequest(caseworker, form);
  const { version } = await db.contactRequest.findUniqueOrThrow({ where: { id } });
  const { caseFileId: file } = await convertContactRequest(caseworker, { id, version });
  const { personId: person } = await db.caseFile.findUniqueOrThrow({ where: { id: file } });
  /** Whose page the link opens. */
  const opens = async () => (await provePersonByLink(linkToken))?.personId ?? null;
  const shown = async () => {
    const row = await readContactRequest(caseworker, { id });
    return { id, version: row.version };
  };
  return { id, file, person, linkToken, opens, shown };
}

const rowOf = ({ id }: { id: string }) =>
  db.contactRequest.findUniqueOrThrow({
    where: { id },
    select: { unproven: true, firstContactedAt: true, personId: true },
  });

test.each([
  ["the known one stays", false],
  ["the new one stays", true],
])(
  "where %s, no link opens what is known of the other until somebody has proven it",
  async (_how, reversed) => {
    const [known, stranger] = [await wrote(number), await wrote("0176 040690 23", false)];
    const [kept, merged] = reversed ? [stranger, known] : [known, stranger];
    const before = [await rowOf(known), await rowOf(stranger)];
    const { id } = await mergeOpened(caseworker, kept, merged);
    expect(await Promise.all([known.opens(), stranger.opens()])).toEqual([null, null]);
    await undoMerge(caseworker, { id });
    expect([await rowOf(known), await rowOf(stranger)]).toEqual(before);
    expect(await Promise.all([known.opens(), stranger.opens()])).toEqual([
      ...[known.person, stranger.person],
    ]);
  },
);

test("what was confirmed under the known number stays open, and is what is proposed", async () => {
  const [known, again, other] = [
    await wrote(number),
    await wrote(number),
    await wrote("0176 040690 26"),
  ];
  const keysOf = async (keptId: string, mergedId: string) =>
    (await comparePersons(caseworker, { keptId, mergedId })).keys;
  expect(await keysOf(known.person, other.person)).toMatchObject([
    ...[
      { id: known.id, of: "kept", usual: false },
      { id: other.id, of: "merged", usual: false },
    ],
  ]);
  const keys = await keysOf(known.person, again.person);
  expect(keys.map(({ usual }) => usual)).toEqual([true, true]);
  const { id: mergeId } = await mergeOpened(caseworker, known, again, [], [known.id]);
  expect(await Promise.all([known.opens(), again.opens()])).toEqual([known.person, null]);
  await expect(untieContactRequest(caseworker, await again.shown())).rejects.toMatchObject(
    refusedFor("", "notNow"),
  );
  await proveContactRequest(caseworker, await again.shown());
  expect(await again.opens()).toBe(known.person);
  await expect(proveContactRequest(caseworker, await again.shown())).rejects.toMatchObject(
    refusedFor("", "notNow"),
  );
  await disproveContactRequest(caseworker, await again.shown());
  expect(await again.opens()).toBeNull();
  await proveContactRequest(caseworker, await again.shown());
  await undoMerge(caseworker, { id: mergeId });
  expect(await again.opens()).toBe(again.person);
  await expect(disproveContactRequest(caseworker, await again.shown())).rejects.toMatchObject(
    refusedFor("", "notNow"),
  );
});

test("a number chosen while two were one goes with who chose it, and locks nobody else out", async () => {
  const [known, again] = [await wrote(number), await wrote(number)];
  const open = [known.id, again.id];
  const { id: mergeId } = await mergeOpened(caseworker, known, again, [], open);
  const { visitToken } = await openVisit(await prove(known.linkToken), {});
  await chooseNumber(await prove(visitToken), { number: "4719" });
  const asks = async ({ file: caseFileId }: { readonly file: string }) =>
    (await listAccesses(caseworker, { caseFileId })).protected;
  expect(await asks(known)).toBe(true);
  await undoMerge(caseworker, { id: mergeId });
  expect([await asks(known), await asks(again)]).toEqual([true, false]);
});

test("a merge makes no new promise to who has been spoken with, and keeps that to who has not", async () => {
  const [known, stranger] = [await wrote("0176 040690 24"), await wrote("0176 040690 25", false)];
  const plan = { id: randomUUID(), caseFileId: known.file, number: 1, createdAt: now() };
  const agreed = { agreedOn: today(), agreedHow: "said", reviewOn: addDays(today(), 90) };
  await db.supportPlan.create({ data: { ...plan, state: "agreed", ...agreed } });
  await mergeOpened(caseworker, stranger, known);
  const { today: first, thisWeek } = await readToday(caseworker, {});
  const promises = [...first, ...thisWeek].flatMap(({ kind, id }) =>
    kind === "request" ? id : [],
  );
  expect(promises).toContain(stranger.id);
  expect(promises).not.toContain(known.id);
});
