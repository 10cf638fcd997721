import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/domain/access/actor";
import { moveCaseFile } from "@/domain/case-file/commands";
import { readCaseFile } from "@/domain/case-file/queries";
import { logContact } from "@/domain/contact/commands";
import { addFollowUp } from "@/domain/follow-up/commands";
import { type CaseFileState, caseFileStates } from "@/domain/person/case-file-states";
import { updatePerson } from "@/domain/person/commands";
import { knownPersons } from "@/domain/person/known-persons";
import { profileOf } from "@/domain/person/profile";
import { startPlan } from "@/domain/support-plan/goals";
import { conflict, notFound, profileForm, sentReferral, staff } from "@/domain/testing/fixtures";
import { mergeOpened, type Opened, openedPerson } from "@/domain/testing/merge";
import { contactForm } from "@/domain/testing/roster";
import { readTimeline } from "@/domain/timeline/queries";
import { now, today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { rowsOfCaseFile } from "./case-file-rows";
import { keepApart, mergePersons } from "./commands";
import { duplicatesOf, listDuplicates, readMerge } from "./queries";
import { rowsOf } from "./rows";
import { caseFileTableNames, personTableNames } from "./tables";
import { undoMerge } from "./undo";

let caseworker: StaffActor;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
});

const opened = (known: object) => openedPerson(caseworker, known);
const merge = (kept: Opened, merged: Opened, take?: readonly string[]) =>
  mergeOpened(caseworker, kept, merged, take);

const profile = async (id: string) =>
  profileOf(await db.person.findUniqueOrThrow({ where: { id } }));

async function listed(personId: string): Promise<void> {
  await db.rosterEntry.create({
    data: {
      ...{ id: randomUUID(), personId, outreach: "unknown", outreachSince: now(), source: "Liste" },
      ...{ asOf: today(), listedAs: [], listedFacts: "", createdAt: now() },
    },
  });
}

type Extras = { referral: boolean; roster: boolean; plan: boolean; state: CaseFileState };

async function withExtras(facts: object, { referral, roster, plan, state }: Extras) {
  const side = await opened(facts);
  const sent = referral ? [await sentReferral(caseworker, { caseFileId: side.file })] : [];
  if (roster) await listed(side.person);
  if (plan) await startPlan(caseworker, { caseFileId: side.file });
  const referrals = Object.fromEntries(sent.map((id) => [id, "goesOn"]));
  const closing = state === "closed" ? { roster: "reached", referrals } : {};
  const move = { id: side.file, from: "open", state, reason: "x", ...closing };
  if (state !== "open") await moveCaseFile(caseworker, move);
  return side;
}

/** All that belongs to somebody, but for the history of their profile. */
async function everythingOf({ person }: Opened) {
  const { PersonChange: _history, FollowUp: _planned, ...rows } = await rowsOf(db, person);
  const files = await db.caseFile.findMany({ where: { personId: person }, orderBy: { id: "asc" } });
  const inFiles = await Promise.all(files.map(({ id }) => rowsOfCaseFile(db, id)));
  const followUps = await db.followUp.findMany({
    where: { personId: person, state: "planned" },
    select: { id: true, kind: true, dueOn: true, follows: true, offsetDays: true },
    orderBy: { id: "asc" },
  });
  const keys = await db.contactRequest.findMany({
    where: { personId: person },
    select: { id: true, unproven: true, firstContactedAt: true },
    orderBy: { id: "asc" },
  });
  return { rows, files, inFiles, followUps, keys, profile: await profile(person) };
}

test.each([
  ["a person", /^\s+personId\s/m, personTableNames],
  // Why a case file moved stays with the one that moved.
  [
    "a case file",
    /^\s+caseFile\s+CaseFile\s+@relation/m,
    [...caseFileTableNames, "CaseFileReason"],
  ],
])("every model of the schema that belongs to %s is merged", (_what, belongs, names) => {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const models = [...schema.matchAll(/^model (\w+) \{(.*?)^\}/gms)].filter(([, , body = ""]) =>
    belongs.test(body),
  );
  expect(models.map(([, name]) => name).toSorted()).toEqual(names.toSorted());
});

describe("merging", () => {
  test("brings everything to the one who stays, and of each field what was chosen", async () => {
    const kept = await opened({ name: "Yusuf Tesfay", germanLevel: "A1", contact: "0176 1234567" });
    const merged = await opened({
      name: "Yousef Tesfai",
      germanLevel: "B1",
      contact: "y@portal.test",
      channel: "email",
      spokenLanguages: ["ti", "ar"],
    });
    const referral = await sentReferral(caseworker, { caseFileId: merged.file });
    await merge(kept, merged, ["contact", "spokenLanguages"]);
    expect(await profile(kept.person)).toMatchObject({
      name: "Yusuf Tesfay",
      germanLevel: "A1",
      contact: { channel: "email", value: "y@portal.test" },
      details: { spokenLanguages: ["ti", "ar"] },
    });
    expect(await rowsOf(db, merged.person)).toEqual({});
    const file = await readCaseFile(caseworker, { id: kept.file });
    expect(file.person.name).toBe("Yusuf Tesfay");
    expect(file.referrals.map(({ id }) => id)).toEqual([referral]);
    expect((await knownPersons()).find("Yousef Tesfai")).toEqual([kept.person]);
    const panel = await duplicatesOf(caseworker, { caseFileId: kept.file });
    expect(panel.others.map(({ id }) => id)).toEqual([merged.file]);
    expect(panel.merges).toMatchObject([{ name: "Yousef Tesfai" }]);
  });

  test("plans once what was planned for both, and counts one on the roster", async () => {
    const known = { paper: "duldung60a", paperValidUntil: addDays(today(), 100) };
    const [kept, merged] = [await opened(known), await opened(known)];
    for (const { person } of [kept, merged]) await listed(person);
    const before = await everythingOf(kept);
    await merge(kept, merged);
    const after = await everythingOf(kept);
    expect(after.followUps).toEqual(before.followUps);
    const { entries } = await readTimeline(caseworker, { caseFileId: kept.file });
    const closed = entries.filter(({ text }) => text.startsWith("Beim Zusammenführen doppelt"));
    expect(closed.length).toBeGreaterThan(0);
    expect(entries.filter(({ text }) => text.startsWith("Nachverfolgung erledigt"))).toEqual([]);
    expect(after.rows.RosterEntry).toEqual(before.rows.RosterEntry);
  });

  test("forgets no refusal: the entry that stays knows what either knew", async () => {
    const [kept, merged] = [await opened({}), await opened({})];
    for (const { person } of [kept, merged]) await listed(person);
    const entryOf = (personId: string) => db.rosterEntry.findUniqueOrThrow({ where: { personId } });
    const before = await entryOf(kept.person);
    const { id: entryId } = await entryOf(merged.person);
    await logContact(caseworker, contactForm(entryId, { result: "nobody" }));
    await logContact(caseworker, contactForm(entryId, { result: "refused" }));
    const { id } = await merge(kept, merged);
    expect(await entryOf(kept.person)).toMatchObject({ outreach: "declined", lastTryOn: today() });
    const trying = logContact(caseworker, contactForm(entryId));
    await expect(trying).rejects.toMatchObject(notFound);
    await undoMerge(caseworker, { id });
    expect(await entryOf(kept.person)).toEqual({ ...before, version: before.version + 2 });
    expect(await entryOf(merged.person)).toMatchObject({ outreach: "declined" });
  });

  test("leaves nobody missing whom a list names as the other, and gives back what each list said", async () => {
    const [kept, merged] = [await opened({}), await opened({})];
    for (const { person } of [kept, merged]) await listed(person);
    const entryOf = (personId: string) => db.rosterEntry.findUniqueOrThrow({ where: { personId } });
    const says = (personId: string, data: object) =>
      db.rosterEntry.update({ where: { personId }, data });
    const before = await says(kept.person, { missingSince: "2026-11-01" });
    await says(merged.person, { listedBy: ["jobcenter"] });
    const { id } = await merge(kept, merged);
    const both = { missingSince: null, listedBy: ["jobcenter"] };
    expect(await entryOf(kept.person)).toMatchObject(both);
    await undoMerge(caseworker, { id });
    expect(await entryOf(kept.person)).toEqual({ ...before, version: before.version + 2 });
  });

  test("is refused for who was changed meanwhile, merged already, or the same", async () => {
    const [kept, merged, third] = [await opened({}), await opened({}), await opened({})];
    const pair = { keptId: kept.person, mergedId: merged.person };
    const stale = { ...pair, keptVersion: 0, mergedVersion: 1 };
    await expect(mergePersons(caseworker, stale)).rejects.toMatchObject(conflict);
    const both = await Promise.allSettled([merge(kept, merged), merge(third, merged)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(merge(kept, kept)).rejects.toMatchObject(notFound);
  });

  test("leaves nothing readable in the database", async () => {
    await merge(await opened({ name: "Geheim Eins" }), await opened({ name: "Geheim Zwei" }));
    const rows = await db.$queryRaw<{ row: string }[]>`
      SELECT to_jsonb(m)::text AS row FROM "PersonMerge" m`;
    expect(rows.map(({ row }) => row).join()).not.toMatch(/Geheim/);
  });
});

describe("taking apart", () => {
  test("gives what came since to whom a person says, and keeps what was changed since", async () => {
    const kept = await opened({ name: "Amal Probe", germanLevel: "A1" });
    const merged = await opened({ name: "Amal Probe", germanLevel: "B1", district: "lennep" });
    const { id } = await merge(kept, merged, ["germanLevel", "district"]);
    const add = (day: number) =>
      addFollowUp(caseworker, { caseFileId: kept.file, dueOn: addDays(today(), day) });
    const [stays, goes] = [await add(3), await add(4)];
    const { version } = await db.person.findUniqueOrThrow({ where: { id: kept.person } });
    const changed = { name: "Amal Neuname", germanLevel: "B1", district: "lennep" };
    await updatePerson(caseworker, profileForm(kept.file, version, changed));
    const { since } = await readMerge(caseworker, { id });
    expect(since.map((row) => [row.id, row.about]).toSorted()).toEqual(
      [
        [stays.id, { day: addDays(today(), 3) }],
        [goes.id, { day: addDays(today(), 4) }],
      ].toSorted(),
    );
    await undoMerge(caseworker, { id, give: [goes.id] });
    const planned = await db.followUp.findMany({ where: { id: { in: [stays.id, goes.id] } } });
    expect(planned.find((row) => row.id === stays.id)?.personId).toBe(kept.person);
    expect(planned.find((row) => row.id === goes.id)?.personId).toBe(merged.person);
    expect(await profile(kept.person)).toMatchObject({
      name: "Amal Neuname",
      germanLevel: "A1",
      district: null,
    });
    expect(await profile(merged.person)).toMatchObject({ name: "Amal Probe", germanLevel: "B1" });
    await expect(undoMerge(caseworker, { id })).rejects.toMatchObject(notFound);
  });

  test("right after a merge leaves everything as it was", async () => {
    const paper = fc.constantFrom("", addDays(today(), 40), addDays(today(), 100));
    const known = fc.record({
      name: fc.constantFrom("Yusuf Tesfay", "Yousef Tesfai"),
      paperValidUntil: paper,
      germanLevel: fc.constantFrom("", "A1", "B1"),
      contact: fc.constantFrom("", "0176 1234567"),
      wishes: fc.constantFrom("", "Bäcker werden"),
    });
    const state = fc.constantFrom(...caseFileStates);
    const extras = fc.record({
      ...{ referral: fc.boolean(), roster: fc.boolean(), plan: fc.boolean(), state },
    });
    const take = fc.subarray(["name", "paperValidUntil", "germanLevel", "contact", "wishes"]);
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(known, extras),
        fc.tuple(known, extras),
        take,
        async (one, other, taken) => {
          const [kept, merged] = [await withExtras(...one), await withExtras(...other)];
          const before = [await everythingOf(kept), await everythingOf(merged)];
          const { id } = await merge(kept, merged, taken);
          await undoMerge(caseworker, { id });
          expect([await everythingOf(kept), await everythingOf(merged)]).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  });
});

test("pairs who look alike are listed until somebody says that they are two", async () => {
  const known = { name: "Zekarias Einmalig", birthDate: "2004-05-17" };
  const [one, other] = [await opened(known), await opened({ ...known, name: "Zekaryas Einmalig" })];
  const pairs = async () => {
    const { pages } = await listDuplicates(caseworker, { page: 1 });
    const all = await Promise.all(
      Array.from({ length: pages }, (_, at) => listDuplicates(caseworker, { page: at + 1 })),
    );
    return all
      .flatMap((list) => list.pairs)
      .filter(({ kept }) => kept.birthDate === known.birthDate);
  };
  expect(await pairs()).toMatchObject([{ sameBirthDate: true, sameName: false }]);
  await keepApart(caseworker, { keptId: one.person, mergedId: other.person });
  expect(await pairs()).toEqual([]);
  const panel = await duplicatesOf(caseworker, { caseFileId: one.file });
  expect(panel.pairs.map((pair) => pair.other.id)).not.toContain(other.person);
});
