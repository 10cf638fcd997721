import fc from "fast-check";
import { expect, test } from "vitest";
import { moveCaseFile } from "@/domain/case-file/commands";
import { logContact, takeBackContact } from "@/domain/contact/commands";
import { reachDecisions } from "@/domain/contact/reach";
import { results } from "@/domain/contact/vocabulary";
import { undoMerge } from "@/domain/merge/undo";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { caseFileStates } from "@/domain/person/case-file-states";
import { openCaseFileFor } from "@/domain/person/open-case-file";
import { staff } from "@/domain/testing/fixtures";
import { mergeOpened } from "@/domain/testing/merge";
import { contactForm, newEntry } from "@/domain/testing/roster";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { keysOf } from "@/lib/keys-of";
import { readCoverage } from "./coverage";
import { decideEntry } from "./decide";
import { listOutreach, listRoster, readRosterEntry } from "./queries";
import { countReach } from "./reached";
import { outreachTasks } from "./today";

const caseworker = await staff("teilhabemanager");

type Somebody = { readonly entry: string; readonly person: string };

const fileOf = async (personId: string) =>
  (await db.caseFile.findMany({ where: { personId }, ...caseFileOfNow }))[0];

const steps = {
  log: (one: Somebody, at: number) =>
    logContact(caseworker, contactForm(one.entry, { result: results[at % results.length] })),
  takeBack: async ({ person }: Somebody) => {
    const where = { personId: person, takenBackAt: null };
    const last = await db.contact.findFirst({ where, orderBy: { loggedAt: "desc" } });
    if (last) await takeBackContact(caseworker, { id: last.id });
  },
  // Whoever is part of somebody else has no page on which a case file could be opened.
  open: async ({ person: personId }: Somebody) => {
    const { mergedIntoId } = await db.person.findUniqueOrThrow({ where: { id: personId } });
    if (mergedIntoId !== null) return;
    await db.$transaction((tx) => openCaseFileFor(tx, { personId, ownerId: caseworker.userId }));
  },
  move: async ({ person }: Somebody, at: number) => {
    const file = await fileOf(person);
    const state = caseFileStates[at % caseFileStates.length];
    const form = { id: file?.id, from: file?.state, state, reason: "x", roster: "declined" };
    await moveCaseFile(caseworker, form);
  },
  decide: async ({ entry: id }: Somebody, at: number) => {
    const { version } = await db.rosterEntry.findUniqueOrThrow({ where: { id } });
    const decision = reachDecisions[at % reachDecisions.length];
    await decideEntry(caseworker, { id, version, decision });
  },
  merge: (kept: Somebody, _at: number, merged: Somebody) =>
    mergeOpened(caseworker, { ...kept, file: "" }, { ...merged, file: "" }),
  unmerge: async ({ person: keptId }: Somebody) => {
    const where = { keptId, undoneAt: null };
    const last = await db.personMerge.findFirst({ where, orderBy: { at: "desc" } });
    if (last) await undoMerge(caseworker, { id: last.id });
  },
};
type Step = keyof typeof steps;

const sequence = fc.array(
  fc.record({
    step: fc.constantFrom<Step>(...keysOf(steps), "move", "log"),
    who: fc.nat({ max: 2 }),
    other: fc.nat({ max: 2 }),
    at: fc.nat({ max: 34 }),
  }),
  { minLength: 6, maxLength: 12 },
);

/** Everybody on the roster who has a case file that is not closed. */
async function accompanied(): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT e.id FROM "RosterEntry" e
    JOIN "Person" p ON p.id = e."personId" AND p."mergedIntoId" IS NULL
    JOIN "CaseFile" f ON f."personId" = p.id AND f.state <> 'closed' ORDER BY e.id`;
  return rows.map(({ id }) => id);
}

async function expectTrue(): Promise<void> {
  const engaged = await accompanied();
  const listed = await listRoster(caseworker, { reach: "engaged" });
  expect(listed.shown.map(({ id }) => id).toSorted()).toEqual(engaged);
  expect(listed.shown.filter(({ reach }) => reach !== "engaged")).toEqual([]);
  expect((await countReach(caseworker)).engaged).toBe(engaged.length);
}

/** Nobody who is accompanied is sought out, and every page says the same. */
async function expectSame(): Promise<void> {
  const engaged = await accompanied();
  expect((await readCoverage(caseworker)).all).toEqual(await countReach(caseworker));
  const { next, waiting, toDecide } = await listOutreach(caseworker, {});
  const sought = [next, waiting, toDecide].flatMap(({ shown }) => shown.map(({ id }) => id));
  const today = (await outreachTasks(db)).map(({ id }) => id);
  expect(engaged.filter((id) => sought.includes(id) || today.includes(id))).toEqual([]);
  for (const { id } of (await listRoster(caseworker, {})).shown) {
    const { reach } = await readRosterEntry(caseworker, { id });
    expect(reach === "engaged").toBe(engaged.includes(id));
  }
}

/** Three on the roster, and nobody else. */
async function listAnew(): Promise<Somebody[]> {
  await db.rosterEntry.deleteMany();
  for (const name of ["Aster", "Biniam", "Celal"]) await newEntry({ name });
  const entries = await db.rosterEntry.findMany({ orderBy: { id: "asc" } });
  return entries.map(({ id, personId }) => ({ entry: id, person: personId }));
}

/** What the portal refuses changes nothing. */
async function unlessRefused(act: Promise<unknown>): Promise<void> {
  await act.catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
  });
}

test("whatever happens, exactly those with a case file that runs count as accompanied", async () => {
  await fc.assert(
    fc.asyncProperty(sequence, async (all) => {
      const persons = await listAnew();
      for (const { step, who, other, at } of all) {
        const [one, second] = [persons[who], persons[other]];
        if (!one || !second) throw new Error("the list names three");
        await unlessRefused(steps[step](one, at, second));
        await expectTrue();
      }
      await expectSame();
    }),
    { numRuns: 6 },
  );
}, 30_000);
