import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { provePersonByLink, visitor } from "@/domain/access/actor";
import { moveCaseFile } from "@/domain/case-file/commands";
import { readCaseFile } from "@/domain/case-file/queries";
import { profileOf } from "@/domain/person/profile";
import { listAccesses } from "@/domain/person-access/queries";
import { readRosterEntry } from "@/domain/roster/queries";
import { newRequest, notFound, openCase, requestForm, staff } from "@/domain/testing/fixtures";
import { newEntry } from "@/domain/testing/roster";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { convertContactRequest } from "./commands";
import { peopleLike } from "./known-people";
import { untieContactRequest } from "./prove";
import { readStatus } from "./status";
import { submitContactRequest } from "./submit";

const caseworker = await staff("teilhabemanager");

const phone = (value: string) => ({ contact: { channel: "phone" as const, value } });
const writes = (typed: object) => newRequest({ message: `Anfrage ${randomUUID()}`, ...typed });
const personOf = async (entryId: string) =>
  (await readRosterEntry(caseworker, { id: entryId })).personId;

test("who stands on the roster is named, and taking the request there makes no second person", async () => {
  const entry = await newEntry(
    { name: "Celal Winterwald", language: null, ...phone("0176 040690 41") },
    { language: "ku" },
  );
  const request = await writes({
    locale: "de",
    name: "Jelal Winterwald",
    contact: "+4917604069041",
  });
  const [known, ...others] = await peopleLike(caseworker, { id: request.id });
  expect(others).toEqual([]);
  expect(known).toMatchObject({
    ...{ name: "Celal Winterwald", entryId: entry, caseFile: null },
    ...{ samePhone: true, sameName: false },
  });
  const before = await db.person.count();
  const personId = await personOf(entry);
  const { caseFileId } = await convertContactRequest(caseworker, {
    ...{ id: request.id, version: request.version, personId },
  });
  expect(await db.person.count()).toBe(before);
  const file = await readCaseFile(caseworker, { id: caseFileId });
  expect(file).toMatchObject({
    ...{ personId, requests: [{ id: request.id }] },
    // The German pages say nothing of somebody whom the list knows to speak Kurdish.
    person: { name: "Celal Winterwald", language: null, sharedPhone: true },
    languages: { spoken: "ku" },
  });
  expect(file.followUps).toHaveLength(1);
  expect(await readRosterEntry(caseworker, { id: entry })).toMatchObject({ reach: "engaged" });
  expect(await peopleLike(caseworker, { id: request.id })).toEqual([]);
});

test("another number stands beside the known one, and a closed file is opened again", async () => {
  const caseFileId = await openCase(caseworker, {
    name: "Rita Sommerfeld",
    contact: "0176 040690 42",
  });
  await moveCaseFile(caseworker, {
    id: caseFileId,
    from: "open",
    state: "closed",
    reason: "Umzug",
  });
  const request = await writes({ name: "Rita Sommerfeld", contact: "0176 040690 43" });
  const [known] = await peopleLike(caseworker, { id: request.id });
  expect(known).toMatchObject({ sameName: true, caseFile: { id: caseFileId, runs: false } });
  const taken = await convertContactRequest(caseworker, {
    ...{ id: request.id, version: request.version, personId: known?.personId },
  });
  expect(taken).toEqual({ caseFileId, isKnown: true });
  const file = await readCaseFile(caseworker, { id: caseFileId });
  expect(file).toMatchObject({
    state: "open",
    person: {
      contact: { value: "0176 040690 42" },
      details: { otherContact: "0176 040690 43" },
    },
  });
  const { entries } = await readTimeline(caseworker, { caseFileId });
  expect(JSON.stringify(entries)).toContain("0176 040690 43");
});

test("a number that is known to be wrong gives way to the one that was written", async () => {
  const said = "Onkel im Beispielweg. ".repeat(18).trim();
  const entry = await newEntry(
    { name: "Nuri Herbstwald", ...phone("0176 040690 46"), details: { otherContact: said } },
    { wrongNumber: true },
  );
  const { id, version } = await writes({ name: "Nuri Herbstwald", contact: "0176 040690 47" });
  const personId = await personOf(entry);
  await convertContactRequest(caseworker, { id, version, personId });
  expect(await readRosterEntry(caseworker, { id: entry })).toMatchObject({
    contact: { value: "0176 040690 47" },
    wrongNumber: false,
  });
  // The former one stays to be read, however much is known beside it.
  const person = await db.person.findUniqueOrThrow({ where: { id: personId } });
  expect(profileOf(person).details.otherContact).toBe(`bisher: 0176 040690 46; ${said}`);
});

test("whoever wrote under a known name sees their request alone, and nothing of that person", async () => {
  const caseFileId = await openCase(caseworker, { name: "Mona Abendwind" });
  const { personId } = await readCaseFile(caseworker, { id: caseFileId });
  const { linkToken } = await submitContactRequest(
    visitor,
    requestForm({ name: "Mona Abendwind", message: `Anfrage ${randomUUID()}` }),
  );
  const written = await provePersonByLink(linkToken);
  const id = written?.accessId ?? "";
  const { version } = await db.contactRequest.findUniqueOrThrow({ where: { id } });
  await convertContactRequest(caseworker, { id, version, personId });
  const writer = await provePersonByLink(linkToken);
  if (!writer) throw new Error("the link holds on");
  expect(writer.personId).toBeNull();
  expect(await readStatus(writer, {})).toMatchObject({ hasCaseFile: false });
  const { keys } = await listAccesses(caseworker, { caseFileId });
  expect(keys.map((key) => key.id)).not.toContain(id);
  // Taken back, it waits again, and the person is without it.
  const taken = await db.contactRequest.findUniqueOrThrow({ where: { id } });
  await untieContactRequest(caseworker, { id, version: taken.version });
  expect(await db.contactRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ personId: null, unproven: false, state: "triaged", closedAt: null },
  });
  const again = untieContactRequest(caseworker, { id, version: taken.version + 1 });
  await expect(again).rejects.toMatchObject({ code: "invalid" });
});

test("one number with another name is named as well, and somebody else is not", async () => {
  const entry = await newEntry({ name: "Hamid Probetext", ...phone("0176 040690 44") });
  await newEntry({ name: "Ganz Anders", ...phone("0176 040690 45") });
  const { id } = await writes({ name: "Zoe Unverwandt", contact: "0176 040690 44" });
  expect(await peopleLike(caseworker, { id })).toMatchObject([
    { personId: await personOf(entry), samePhone: true, likeness: 0 },
  ]);
});

test("nobody is taken who is not there, or has become another", async () => {
  const { id, version } = await writes({ name: "Niemand Bekanntes" });
  const take = convertContactRequest(caseworker, { id, version, personId: randomUUID() });
  await expect(take).rejects.toMatchObject({ code: "conflict" });
  expect(await db.contactRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({ version });
});

test.each(["lead", "carrierEditor"] as const)("is not for a %s", async (role) => {
  const other = await staff(role, role === "carrierEditor" ? "musterwerk-bergisch" : undefined);
  const { id } = await writes({ name: "Niemand Bekanntes" });
  await expect(peopleLike(other, { id })).rejects.toMatchObject(notFound);
});
