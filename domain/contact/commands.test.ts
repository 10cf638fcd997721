import { describe, expect, test } from "vitest";
import { system } from "@/domain/access/actor";
import { readCaseFileAudit } from "@/domain/audit-log/queries";
import { moveCaseFile } from "@/domain/case-file/commands";
import { readCaseFile } from "@/domain/case-file/queries";
import { addNeed } from "@/domain/need/commands";
import { readCoverage } from "@/domain/roster/coverage";
import { ageOutEntries, decideEntry } from "@/domain/roster/decide";
import { listOutreach, readRosterEntry } from "@/domain/roster/queries";
import { notFound, openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { contactForm, newEntry } from "@/domain/testing/roster";
import { untilSomebodyWaits } from "@/domain/testing/waits";
import { readTimeline } from "@/domain/timeline/queries";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays, plainDate } from "@/lib/plain-date";
import { logContact, takeBackContact } from "./commands";
import { listContacts } from "./queries";

const caseworker = await staff("teilhabemanager");
const lead = await staff("lead");
const read = (id: string) => readRosterEntry(caseworker, { id });
const log = (id: string, typed: object = {}) => logContact(caseworker, contactForm(id, typed));

test("a call in vain is counted, and the next try is another one after a pause", async () => {
  const id = await newEntry();
  await log(id, { note: "Mailbox, Losungswort Pfirsich" });
  expect(await read(id)).toMatchObject({
    reach: "attempted",
    attempts: 1,
    next: { kind: "wait", medium: "message", until: addDays(today(), 7) },
    contacts: [{ result: "nobody", minutes: 5, note: "Mailbox, Losungswort Pfirsich" }],
  });
});

test("notes are not readable in the database", async () => {
  await log(await newEntry(), { note: "Losungswort Pfirsich" });
  const rows = await db.$queryRaw<
    { row: string }[]
  >`SELECT to_jsonb(c)::text AS row FROM "Contact" c`;
  expect(rows.map(({ row }) => row).join()).not.toContain("Pfirsich");
});

test("sent twice by a double tap, it is one contact", async () => {
  const id = await newEntry();
  const form = contactForm(id);
  await Promise.all([logContact(caseworker, form), logContact(caseworker, form)]);
  expect(await read(id)).toMatchObject({ attempts: 1, contacts: [{}] });
});

test("who is made part of somebody else meanwhile is given no case file of their own", async () => {
  const [kept, merged] = [await newEntry(), await newEntry()];
  const personOf = (id: string) => db.rosterEntry.findUniqueOrThrow({ where: { id } });
  const [{ personId: into }, { personId }] = [await personOf(kept), await personOf(merged)];
  const { noting } = await db.$transaction(async (tx) => {
    await tx.person.update({ where: { id: personId }, data: { mergedIntoId: into } });
    const started = log(merged, { result: "wantsSupport" }).catch((error: unknown) => error);
    await untilSomebodyWaits();
    return { noting: started };
  });
  expect(await noting).toMatchObject(notFound);
  expect(await db.caseFile.count({ where: { personId } })).toBe(0);
});

test("who wants to be accompanied has one case file, and nobody seeks them out any more", async () => {
  const id = await newEntry();
  const { caseFileId } = await log(id, { way: "visit-shelter", result: "wantsSupport" });
  expect(await read(id)).toMatchObject({
    reach: "engaged",
    caseFileId,
    next: { kind: "none" },
    contacts: [{ medium: "visit", place: "shelter" }],
  });
  expect((await log(id, { result: "wantsSupport" })).caseFileId).toBe(caseFileId);
  await moveCaseFile(caseworker, {
    ...{ id: caseFileId, from: "open", state: "closed", reason: "umgezogen", roster: "moved" },
  });
  expect((await log(id, { result: "wantsSupport" })).caseFileId).toBe(caseFileId);
  const file = await db.caseFile.findUniqueOrThrow({ where: { id: caseFileId ?? "" } });
  expect(file).toMatchObject({ state: "open", closedAt: null, ownerId: caseworker.userId });
});

test("who has just been won is asked for within a week, though a paper's end is far away", async () => {
  const entry = await newEntry({
    residence: { paper: "duldung60a", validUntil: plainDate.parse("2028-06-30") },
  });
  const { caseFileId } = await log(entry, { result: "wantsSupport" });
  const { followUps } = await readCaseFile(caseworker, { id: caseFileId ?? "" });
  expect(followUps[0]).toMatchObject({ kind: "support", dueOn: addDays(today(), 7) });
});

test("who refuses is left alone; who calls back by themselves is spoken with", async () => {
  const id = await newEntry();
  await log(id, { result: "refused" });
  expect(await read(id)).toMatchObject({ reach: "declined", next: { kind: "none" } });
  const { next, waiting, toDecide } = await listOutreach(caseworker, {});
  const shown = [next, waiting, toDecide].flatMap((list) => list.shown.map((entry) => entry.id));
  expect(shown).not.toContain(id);
  await log(id, { result: "spoke" });
  expect(await read(id)).toMatchObject({ reach: "reached" });
});

test("after four tries in vain a person decides, for one more try or none", async () => {
  const id = await newEntry();
  for (const weeks of [5, 4, 3, 2]) await log(id, { day: addDays(today(), -7 * weeks) });
  const capped = await read(id);
  expect(capped.next).toEqual({ kind: "decide", why: "capped" });
  await decideEntry(caseworker, { id, version: capped.version, decision: "moreAttempts" });
  expect((await read(id)).next).toMatchObject({ kind: "attempt" });
  await expect(
    decideEntry(caseworker, { id, version: capped.version, decision: "moved" }),
  ).rejects.toMatchObject({ code: "conflict" });
  await log(id);
  expect((await read(id)).next).toEqual({ kind: "decide", why: "capped" });
});

test("who tried before there was a case file stands in its log too", async () => {
  const id = await newEntry();
  await log(id);
  const { caseFileId } = await log(id, { result: "wantsSupport" });
  const { events } = await readCaseFileAudit(caseworker, { caseFileId: caseFileId ?? "" });
  expect(events.filter(({ action }) => action === "contact.log")).toHaveLength(2);
});

test("a number that is wrong is not called again", async () => {
  const id = await newEntry();
  await log(id, { result: "wrongDetails", day: addDays(today(), -8) });
  expect(await read(id)).toMatchObject({
    wrongNumber: true,
    next: { kind: "decide", why: "noWay" },
  });
});

test("what was noted by mistake is struck out, and the entry stands where it stood", async () => {
  const id = await newEntry();
  await log(id, { day: addDays(today(), -9) });
  const { id: mistake } = await log(id, { result: "refused" });
  await takeBackContact(caseworker, { id: mistake });
  expect(await read(id)).toMatchObject({
    reach: "attempted",
    attempts: 1,
    lastTryOn: addDays(today(), -9),
    contacts: [{ id: mistake, takenBackAt: expect.any(Date) }, {}],
  });
  await expect(takeBackContact(caseworker, { id: mistake })).resolves.toBeDefined();
  expect(await read(id)).toMatchObject({ reach: "attempted", attempts: 1 });
  const other = await staff("teilhabemanager");
  const { id: logged } = await log(id);
  await expect(takeBackContact(other, { id: logged })).rejects.toMatchObject(
    refusedFor("", "notNow"),
  );
});

test("a talk that was left open is due when it was, once a later contact never was", async () => {
  const id = await newEntry();
  await log(id, { result: "spoke", day: addDays(today(), -20) });
  const { next } = await read(id);
  const { id: mistake } = await log(id, { result: "refused" });
  await takeBackContact(caseworker, { id: mistake });
  expect(await read(id)).toMatchObject({ reach: "reached", next });
});

test("what later talks say stays when an earlier contact never was", async () => {
  const id = await newEntry();
  const { id: mistake } = await log(id, { result: "spoke" });
  await log(id, { result: "spoke" });
  await takeBackContact(caseworker, { id: mistake });
  expect(await read(id)).toMatchObject({ reach: "reached" });
});

test("a refusal makes nobody unaccompanied while a case file runs, and is not forgotten", async () => {
  const id = await newEntry();
  await log(id, { result: "wantsSupport" });
  await log(id, { result: "refused" });
  expect(await read(id)).toMatchObject({ reach: "engaged", decisions: [], next: { kind: "none" } });
  const { version } = await read(id);
  await expect(decideEntry(caseworker, { id, version, decision: "reopen" })).rejects.toMatchObject(
    refusedFor("decision", "notNow"),
  );
  expect(await db.rosterEntry.findUnique({ where: { id } })).toMatchObject({
    outreach: "declined",
  });
});

describe("a wish to be accompanied that was noted by mistake", () => {
  const stateOf = async (id: string) =>
    (await db.caseFile.findUniqueOrThrow({ where: { id } })).state;
  const wish = async (entry: string) => {
    const { id, caseFileId } = await log(entry, { result: "wantsSupport" });
    return { id, caseFileId: caseFileId ?? "" };
  };
  const takeBack = (id: string) => takeBackContact(caseworker, { id });

  test("closes the case file that it opened", async () => {
    const { id, caseFileId } = await wish(await newEntry());
    expect(await stateOf(caseFileId)).toBe("open");
    expect(await takeBack(id)).toEqual({ caseFile: "closed" });
    expect(await stateOf(caseFileId)).toBe("closed");
    const planned = {
      state: "planned",
      person: { caseFiles: { some: { id: caseFileId } } },
    } as const;
    expect(await db.followUp.count({ where: planned })).toBe(0);
  });

  test("closes one that it opened again as it was, for the reason and on the day it was closed before", async () => {
    const entry = await newEntry();
    const { caseFileId } = await wish(entry);
    await moveCaseFile(caseworker, { id: caseFileId, from: "open", state: "inSupport" });
    const close = { from: "inSupport", state: "closed", reason: "weggezogen", roster: "moved" };
    await moveCaseFile(caseworker, { id: caseFileId, ...close });
    const before = await db.caseFile.findUniqueOrThrow({ where: { id: caseFileId } });
    const { id } = await wish(entry);
    expect(await stateOf(caseFileId)).toBe("inSupport");
    await takeBack(id);
    expect(await db.caseFile.findUniqueOrThrow({ where: { id: caseFileId } })).toEqual(before);
    const { entries } = await readTimeline(caseworker, { caseFileId, kind: "state" });
    expect(entries.slice(0, 2)).toMatchObject([
      { changes: [{ from: "inSupport", to: "closed" }] },
      { changes: [{ from: "closed", to: "inSupport" }] },
    ]);
  });

  test("leaves it open and says so where somebody has worked in it", async () => {
    const entry = await newEntry();
    const { id, caseFileId } = await wish(entry);
    await addNeed(caseworker, { caseFileId, domain: "language" });
    expect(await takeBack(id)).toEqual({ caseFile: "running" });
    expect(await stateOf(caseFileId)).toBe("open");
    expect(await read(entry)).toMatchObject({ reach: "engaged" });
  });

  test("leaves it open where another talk says the same", async () => {
    const entry = await newEntry();
    const { id, caseFileId } = await wish(entry);
    await wish(entry);
    expect(await takeBack(id)).toEqual({ caseFile: "running" });
    expect(await stateOf(caseFileId)).toBe("open");
  });
});

test.each([
  ["result", "missingChoice", { result: "" }],
  ["day", "dateInFuture", { day: addDays(today(), 1) }],
  ["day", "dateInPast", { day: addDays(today(), -400) }],
  ["minutes", "notANumber", { minutes: "-1" }],
  ["minutes", "notANumber", { minutes: "601" }],
  ["way", "unknownChoice", { way: "visit-moon" }],
] as const)("%s: %s", async (field, code, typed) => {
  const id = await newEntry();
  await expect(log(id, typed)).rejects.toMatchObject(refusedFor(field, code));
  expect(await read(id)).toMatchObject({ reach: "unknown", contacts: [] });
});

test("a person with a case file and on no list has contacts too", async () => {
  const caseFileId = await openCase(caseworker);
  await logContact(caseworker, {
    ...contactForm("", { result: "spoke" }),
    entryId: undefined,
    caseFileId,
  });
  expect((await listContacts(caseworker, { caseFileId })).contacts).toMatchObject([
    { result: "spoke", reach: null },
  ]);
});

test("the lead sees figures and nobody behind them", async () => {
  const before = (await readCoverage(lead)).all?.all ?? 0;
  const id = await newEntry({ residence: { paper: "duldung60b" }, district: "lennep" });
  const { all, byPaper, byDistrict } = await readCoverage(lead);
  expect(all?.all).toBe(before + 1);
  expect(byPaper.find(({ key }) => key === "duldung60b")?.counts).toMatchObject({ unknown: 1 });
  expect(byDistrict.find(({ key }) => key === "lennep")?.counts).toMatchObject({ all: 1 });
  await expect(readRosterEntry(lead, { id })).rejects.toMatchObject(notFound);
  await expect(logContact(lead, contactForm(id))).rejects.toMatchObject(notFound);
});

test("who has grown too old is not sought out any more, unless they are accompanied", async () => {
  const birthDate = plainDate.parse("1990-01-01");
  const [old, engaged] = [await newEntry({ birthDate }), await newEntry({ birthDate })];
  await log(engaged, { result: "wantsSupport" });
  expect(await ageOutEntries(system)).toBe(1);
  expect(await read(old)).toMatchObject({ reach: "agedOut" });
  expect(await read(engaged)).toMatchObject({ reach: "engaged" });
  expect(await ageOutEntries(system)).toBe(0);
});
