import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { moveCaseFile } from "@/domain/case-file/commands";
import { readCaseFile } from "@/domain/case-file/queries";
import { profileOf } from "@/domain/person/profile";
import { listAccesses } from "@/domain/person-access/queries";
import { readRosterEntry } from "@/domain/roster/queries";
import { newRequest, notFound, openCase, staff } from "@/domain/testing/fixtures";
import { prove, whoWrote } from "@/domain/testing/person-links";
import { newEntry } from "@/domain/testing/roster";
import { readTimeline } from "@/domain/timeline/queries";
import { somebodyFor } from "@/domain/today/people";
import { db } from "@/lib/db/client";
import { convertContactRequest } from "./commands";
import { disproveContactRequest } from "./disprove";
import { peopleLike } from "./known-people";
import { listContactRequests } from "./list";
import { readContactRequest } from "./queries";
import { wishCall, withdrawContactRequest } from "./self-service";
import { readStatus } from "./status";
import { requestTasks } from "./today";
import { proveContactRequest, tieContactRequest, untieContactRequest } from "./whose";

const caseworker = await staff("teilhabemanager");

const phone = (value: string) => ({ contact: { channel: "phone" as const, value } });
const writes = (typed: object) => newRequest({ message: `Anfrage ${randomUUID()}`, ...typed });
type Request = { readonly id: string; readonly version: number };
/** Somebody is asked under the known number, and says that they wrote it. */
async function take({ id, version }: Request, personId: string): Promise<string> {
  await tieContactRequest(caseworker, { id, version, personId });
  await proveContactRequest(caseworker, { id, version: version + 1 });
  const file = await db.caseFile.findFirstOrThrow({ where: { personId } });
  return file.id;
}
const form = ({ id, version }: Request) => ({ id, version });
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
  const { requests } = await listContactRequests(caseworker, { closed: false });
  expect(requests.find(({ id }) => id === request.id)).toMatchObject({ likelyKnown: true });
  const [known, ...others] = await peopleLike(caseworker, { id: request.id });
  expect(others).toEqual([]);
  expect(known).toMatchObject({
    ...{ name: "Celal Winterwald", entryId: entry, caseFile: null },
    ...{ samePhone: true, sameName: false },
  });
  const before = await db.person.count();
  const personId = await personOf(entry);
  const caseFileId = await take(request, personId);
  expect(await db.person.count()).toBe(before);
  const file = await readCaseFile(caseworker, { id: caseFileId });
  expect(file).toMatchObject({
    ...{ personId, requests: [{ id: request.id, unproven: false }] },
    // The German pages say nothing of somebody whom the list knows to speak Kurdish.
    person: { name: "Celal Winterwald", language: null, sharedPhone: true },
    languages: { spoken: "ku" },
  });
  expect(file.followUps).toHaveLength(1);
  expect(await readRosterEntry(caseworker, { id: entry })).toMatchObject({ reach: "engaged" });
  expect(await peopleLike(caseworker, { id: request.id })).toEqual([]);
});

test("a list that was shown before knows who has become known since, and who is no more", async () => {
  const request = await writes({ name: "Wintje Nordwiese", contact: "0176 040690 47" });
  const isMarked = async () => {
    const { requests } = await listContactRequests(caseworker, { closed: false });
    return requests.find((each) => each.id === request.id)?.likelyKnown;
  };
  expect(await isMarked()).toBe(false);
  const entry = await newEntry({ name: "Wintje Nordwiese", ...phone("0176 040690 47") });
  expect(await isMarked()).toBe(true);
  const id = await personOf(entry);
  await db.rosterEntry.delete({ where: { id: entry } });
  await db.person.delete({ where: { id } });
  expect(await isMarked()).toBe(false);
});

test("who was asked and has not written it is named so, and the list says nothing of them any more", async () => {
  const known = { name: "Marja Fichtental", ...phone("0176 040690 48") };
  const personId = await personOf(await newEntry(known));
  const request = await writes({ name: "Marja Fichtental", contact: "0176 040690 48" });
  const shown = () => db.contactRequest.findUniqueOrThrow({ where: { id: request.id } });
  const isMarked = async () => {
    const { requests } = await listContactRequests(caseworker, { closed: false });
    return requests.find(({ id }) => id === request.id)?.likelyKnown;
  };
  expect(await peopleLike(caseworker, request)).toMatchObject([{ personId, deniedAt: null }]);
  await tieContactRequest(caseworker, { ...form(await shown()), personId });
  await untieContactRequest(caseworker, form(await shown()));
  expect(await peopleLike(caseworker, request)).toMatchObject([
    { personId, deniedAt: expect.any(Date) },
  ]);
  expect(await isMarked()).toBe(false);
  expect(await readContactRequest(caseworker, request)).toMatchObject({
    lastStep: { action: "contactRequest.untie", by: "Test teilhabemanager" },
  });
  // Somebody else who may have written it is still to be asked.
  await newEntry(known);
  expect(await isMarked()).toBe(true);
  // The note was a slip; so was saying then that they wrote it.
  await tieContactRequest(caseworker, { ...form(await shown()), personId });
  await proveContactRequest(caseworker, form(await shown()));
  await disproveContactRequest(caseworker, form(await shown()));
  const people = await peopleLike(caseworker, request);
  expect(people.filter(({ deniedAt }) => deniedAt)).toMatchObject([{ personId }]);
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
  expect(await take(request, known?.personId ?? "")).toBe(caseFileId);
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

test("another number that they write from twice stands there once", async () => {
  const caseFileId = await openCase(caseworker, { contact: "0176 040690 54" });
  const { personId } = await readCaseFile(caseworker, { id: caseFileId });
  for (const contact of ["0176 222222 2", "+49 176 2222222"]) {
    await take(await writes({ contact }), personId);
  }
  const { person } = await readCaseFile(caseworker, { id: caseFileId });
  expect(person.details.otherContact).toBe("0176 222222 2");
});

test("a number that is known to be wrong gives way to the one that was written", async () => {
  const said = "Onkel im Beispielweg. ".repeat(18).trim();
  const entry = await newEntry(
    { name: "Nuri Herbstwald", ...phone("0176 040690 46"), details: { otherContact: said } },
    { wrongNumber: true },
  );
  const request = await writes({ name: "Nuri Herbstwald", contact: "0176 040690 47" });
  const personId = await personOf(entry);
  await take(request, personId);
  expect(await readRosterEntry(caseworker, { id: entry })).toMatchObject({
    contact: { value: "0176 040690 47" },
    wrongNumber: false,
  });
  // The former one stays to be read, however much is known beside it.
  const person = await db.person.findUniqueOrThrow({ where: { id: personId } });
  expect(profileOf(person).details.otherContact).toBe(`bisher: 0176 040690 46; ${said}`);
});

/** What is known of somebody, and what is done with them. */
async function allOf(personId: string) {
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    include: { rosterEntry: true, caseFiles: true, followUps: true },
  });
  return { ...person, profile: profileOf(person) };
}

test("who may have written is noted, and nothing of them changes until they have said so, nor after a no", async () => {
  const entry = await newEntry({ name: "Mona Abendwind", ...phone("0176 040690 48") });
  const personId = await personOf(entry);
  const before = await allOf(personId);
  const request = await writes({ name: "Mona Abendwind", contact: "0176 999999" });
  await tieContactRequest(caseworker, { id: request.id, version: request.version, personId });
  expect(await allOf(personId)).toEqual(before);
  expect(await readRosterEntry(caseworker, { id: entry })).toMatchObject({ reach: "unknown" });
  expect(await readContactRequest(caseworker, { id: request.id })).toMatchObject({
    ...{ state: "new", caseFileId: null, canUntie: true },
    maybeOf: { name: "Mona Abendwind", contact: { value: "0176 040690 48" } },
  });
  const version = request.version + 1;
  const convert = convertContactRequest(caseworker, { id: request.id, version });
  await expect(convert).rejects.toMatchObject({ code: "invalid" });
  await untieContactRequest(caseworker, { id: request.id, version });
  expect(await allOf(personId)).toEqual(before);
  const again = untieContactRequest(caseworker, { id: request.id, version: version + 1 });
  await expect(again).rejects.toMatchObject({ code: "invalid" });
  expect(await readContactRequest(caseworker, { id: request.id })).toMatchObject({
    ...{ state: "new", maybeOf: null },
  });
});

test("Today rings them as they were known before, never by what was written, also where the writer asks for a call", async () => {
  const entry = await newEntry({ name: "Ronja Abendwind", ...phone("0176 040690 49") });
  const personId = await personOf(entry);
  const { writer, id, version } = await whoWrote({ name: "Ronja Abendwind" });
  await tieContactRequest(caseworker, { id, version, personId });
  await wishCall(writer, { wish: "yes" });
  const tasks = (await requestTasks(db)).filter((task) => task.id === id);
  expect(tasks.map(({ kind, who, about }) => ({ kind, who, about }))).toEqual([
    { kind: "request", who: { personId }, about: "Anfrage: Hat die Person sie geschrieben?" },
    { kind: "callWish", who: { personId }, about: "Anfrage ohne Bestätigung: Bittet um Anruf" },
  ]);
});

test("of whom no way is known, they are rung as was written, marked as not proven, and nobody else is", async () => {
  const entry = await newEntry({ name: "Hermon Abendwind", contact: null });
  const personId = await personOf(entry);
  const { writer, id, version } = await whoWrote({ name: "Hermon A.", contact: "0176 040690 54" });
  await tieContactRequest(caseworker, { id, version, personId });
  await wishCall(writer, { wish: "yes" });
  expect(await readContactRequest(caseworker, { id })).toMatchObject({
    ...{ contact: "0176 040690 54", maybeOf: { name: "Hermon Abendwind", hasNoWay: true } },
  });
  const tasks = (await requestTasks(db)).filter((task) => task.id === id);
  expect(tasks.map(({ about }) => about)).toEqual([
    "Anfrage: Hat die Person sie geschrieben? Kontakt aus der Anfrage, nicht bestätigt",
    "Anfrage und Kontakt ohne Bestätigung: Bittet um Anruf",
  ]);
  const somebody = await somebodyFor(
    db,
    tasks.map(({ who }) => who),
  );
  for (const { who } of tasks) {
    expect(somebody(who)).toMatchObject({
      ...{ name: "Hermon A.", contact: { value: "0176 040690 54" }, personId: null },
    });
  }
});

test("whoever wrote under a known name sees their request alone until that person has said yes", async () => {
  const caseFileId = await openCase(caseworker, { name: "Tilda Abendwind" });
  const { personId } = await readCaseFile(caseworker, { id: caseFileId });
  const { writer, id, version, linkToken } = await whoWrote({ name: "Tilda Abendwind" });
  await tieContactRequest(caseworker, { id, version, personId });
  expect((await prove(linkToken)).personId).toBeNull();
  expect(await readStatus(writer, {})).toMatchObject({ hasCaseFile: false });
  const { keys } = await listAccesses(caseworker, { caseFileId });
  expect(keys.map((key) => key.id)).not.toContain(id);
  await proveContactRequest(caseworker, { id, version: version + 1 });
  expect((await prove(linkToken)).personId).toBe(personId);
  expect(await readStatus(writer, {})).toMatchObject({ hasCaseFile: true, promisedBy: null });
});

test("whoever wrote can take it back though it may be somebody's, and nothing of it is left with them", async () => {
  const caseFileId = await openCase(caseworker, { name: "Wanda Abendwind" });
  const { personId } = await readCaseFile(caseworker, { id: caseFileId });
  const { writer, id, version } = await whoWrote({ name: "Wanda Abendwind" });
  await tieContactRequest(caseworker, { id, version, personId });
  await withdrawContactRequest(writer, {});
  expect(await db.contactRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ state: "withdrawn", personId: null, unproven: false },
  });
  expect((await readCaseFile(caseworker, { id: caseFileId })).requests).toMatchObject([{}]);
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
  const tied = tieContactRequest(caseworker, { id, version, personId: randomUUID() });
  await expect(tied).rejects.toMatchObject({ code: "conflict" });
  expect(await db.contactRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({ version });
});

test.each(["lead", "carrierEditor"] as const)("is not for a %s", async (role) => {
  const other = await staff(role, role === "carrierEditor" ? "musterwerk-bergisch" : undefined);
  const { id } = await writes({ name: "Niemand Bekanntes" });
  await expect(peopleLike(other, { id })).rejects.toMatchObject(notFound);
});
