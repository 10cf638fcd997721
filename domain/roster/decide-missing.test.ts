import { expect, test } from "vitest";
import { logContact } from "@/domain/contact/commands";
import { conflict, notFound, refusedFor, staff } from "@/domain/testing/fixtures";
import { contactForm, newEntry } from "@/domain/testing/roster";
import { now, today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { type MissingChoice, missingDecisions } from "./chosen-missing";
import { decideEntry } from "./decide";
import { decideMissing, foreseeMissing } from "./decide-missing";
import { listMissing } from "./missing";
import { listOutreach, readRosterEntry } from "./queries";
import { countReach } from "./reached";
import { listUndoable, undoDecision } from "./undo-decision";

const caseworker = await staff("teilhabemanager");
const gone = (name: string, entry = {}) =>
  newEntry({ name }, { missingSince: today(), listedBy: [], ...entry });
const pickedOf = async (ids: readonly string[]) =>
  (await listMissing(caseworker, {})).shown
    .filter(({ id }) => ids.includes(id))
    .map(({ id, version }) => `${id}:${version}`);
const reachOf = async (id: string) => (await readRosterEntry(caseworker, { id })).reach;

const moved = { decision: "moved", which: "ticked", confirmed: "yes" };
const all = { which: "all", confirmed: "yes" };
const young = { birthDate: addDays(today(), -20 * 365) };
const logged = { outreach: "reached", attempts: 1 } as const;

test("those ticked are decided about, and nobody else", async () => {
  const [one, two, other] = [await gone("Eins"), await gone("Zwei"), await gone("Drei")];
  await newEntry({ name: "Steht darauf" });
  await gone("Ist weggezogen", { outreach: "moved" });
  expect(await listMissing(caseworker, {})).toMatchObject({ total: 3 });
  expect((await listOutreach(caseworker, {})).toDecide).toMatchObject({ missing: 3 });
  await decideMissing(caseworker, { ...moved, picked: await pickedOf([one, two]) });
  expect([await reachOf(one), await reachOf(two), await reachOf(other)]).toEqual([
    ...["moved", "moved", "unknown"],
  ]);
});

test("all who were seen get another try, and are sought out again", async () => {
  const ids = [await gone("Vier", { attempts: 4 }), await gone("Fünf")];
  const { print } = await listMissing(caseworker, {});
  await decideMissing(caseworker, { ...all, decision: "moreAttempts", print });
  expect(await listMissing(caseworker, {})).toMatchObject({ total: 0 });
  for (const id of ids) {
    expect(await readRosterEntry(caseworker, { id })).toMatchObject({ next: { kind: "attempt" } });
  }
});

test("who has changed since is decided about by nobody, and neither are the others", async () => {
  const [one, two] = [await gone("Sechs"), await gone("Sieben")];
  const { print } = await listMissing(caseworker, {});
  const picked = await pickedOf([one, two]);
  await decideEntry(caseworker, { id: two, version: 0, decision: "declined" });
  for (const whom of [{ picked }, { which: "all", print }]) {
    const deciding = decideMissing(caseworker, { ...moved, ...whom });
    await expect(deciding).rejects.toMatchObject(conflict);
  }
  expect([await reachOf(one), await reachOf(two)]).toEqual(["unknown", "declined"]);
});

test.each([
  ["picked", "missingChoice", { which: "ticked", decision: "moved" }],
  ["decision", "missingChoice", { which: "ticked" }],
  ["which", "missingChoice", { decision: "moved" }],
  ["decision", "unknownChoice", { which: "ticked", decision: "reopen" }],
  ["picked", "unknownChoice", { which: "ticked", decision: "moved", picked: ["1"] }],
] as const)("%s: %s", async (field, code, form) => {
  await expect(decideMissing(caseworker, form)).rejects.toMatchObject(refusedFor(field, code));
});

test("what follows for many is told before it is done, and done with a yes alone", async () => {
  const ids = [await gone("Acht"), await gone("Neun", logged)];
  const choice = { decision: "moved", which: "ticked", picked: await pickedOf(ids) } as const;
  await expect(decideMissing(caseworker, choice)).rejects.toMatchObject(
    refusedFor("decision", "askMany"),
  );
  const follows = { all: 2, reached: 1, attempted: 0, unknown: 1 };
  const picked = choice.picked as MissingChoice["picked"];
  expect(await foreseeMissing(caseworker, { ...choice, picked })).toMatchObject(follows);
  expect([await reachOf(ids[0] ?? ""), await reachOf(ids[1] ?? "")]).toEqual([
    ...["unknown", "reached"],
  ]);
});

test("nobody is too old by one press who by their birth date is not", async () => {
  const [one, two] = [await newMissing(young), await newMissing({})];
  const choice = { ...moved, decision: "agedOut", picked: await pickedOf([one, two]) };
  await expect(decideMissing(caseworker, choice)).rejects.toMatchObject(
    refusedFor("decision", "notTooOld"),
  );
  const seen = { decision: "agedOut", which: "ticked" } as const;
  const picked = choice.picked as MissingChoice["picked"];
  expect(await foreseeMissing(caseworker, { ...seen, picked })).toMatchObject({
    ...{ withinAge: 1, ageUnknown: 1 },
  });
  await decideMissing(caseworker, { ...choice, picked: await pickedOf([two]) });
  expect([await reachOf(one), await reachOf(two)]).toEqual(["unknown", "agedOut"]);
});

test.each(["moved", "moreAttempts"])("%s about many is undone in one press", async (decision) => {
  const ids = [await gone("Zehn"), await gone("Elf", { ...logged, moreAttempts: 6 })];
  const before = await rowsOf(ids);
  const counted = await countReach(caseworker);
  await decideMissing(caseworker, { ...moved, decision, picked: await pickedOf(ids) });
  const [last] = await listUndoable(caseworker, {});
  expect(last).toMatchObject({ decision, all: 2, open: 2 });
  await undoDecision(caseworker, { id: last?.id });
  expect(await rowsOf(ids)).toEqual(before.map((row) => ({ ...row, version: row.version + 2 })));
  expect(await countReach(caseworker)).toEqual(counted);
  await expect(undoDecision(caseworker, { id: last?.id })).rejects.toMatchObject(notFound);
});

test("of whom something has followed stays as they are when the decision is undone", async () => {
  const [one, two] = [await gone("Zwölf"), await gone("Dreizehn")];
  await decideMissing(caseworker, { ...moved, picked: await pickedOf([one, two]) });
  const [last] = await listUndoable(caseworker, {});
  await logContact(caseworker, contactForm(two, { result: "refused" }));
  expect((await listUndoable(caseworker, {}))[0]).toMatchObject({ all: 2, open: 1 });
  await undoDecision(caseworker, { id: last?.id });
  expect([await reachOf(one), await reachOf(two)]).toEqual(["unknown", "declined"]);
});

test.each([
  [13, "is undone"],
  [15, "is so no longer"],
])("a decision %i days old %s: a slip is seen sooner", async (days, _what) => {
  await decideMissing(caseworker, { ...moved, picked: await pickedOf([await gone("Sechzehn")]) });
  const [last] = await listUndoable(caseworker, {});
  const at = new Date(now().getTime() - days * 86_400_000);
  await db.rosterDecision.updateMany({ data: { undoneAt: now() } });
  await db.rosterDecision.updateMany({
    where: { id: last?.id ?? "" },
    data: { at, undoneAt: null },
  });
  expect(await listUndoable(caseworker, {})).toHaveLength(days < 14 ? 1 : 0);
  const undone = undoDecision(caseworker, { id: last?.id });
  if (days < 14) await expect(undone).resolves.toMatchObject({ count: 1 });
  else await expect(undone).rejects.toMatchObject({ code: "invalid" });
});

test("a decision about one who by their birth date is not too old is asked first", async () => {
  const id = await newEntry(young);
  const tooOld = { id, version: 0, decision: "agedOut" };
  await expect(decideEntry(caseworker, tooOld)).rejects.toMatchObject(
    refusedFor("decision", "askNotTooOld"),
  );
  await decideEntry(caseworker, { ...tooOld, confirmed: "yes" });
  expect(await reachOf(id)).toBe("agedOut");
  const ageUnknown = await newEntry({});
  await decideEntry(caseworker, { ...tooOld, id: ageUnknown });
  expect(await reachOf(ageUnknown)).toBe("agedOut");
});

test("the list of the day leads to what can be undone, and no longer", async () => {
  const ids = [await gone("Vierzehn"), await gone("Fünfzehn")];
  await decideMissing(caseworker, { ...moved, picked: await pickedOf(ids) });
  expect((await listOutreach(caseworker, {})).undoable).toBe(true);
  for (let left = await listUndoable(caseworker, {}); left[0]; ) {
    await undoDecision(caseworker, { id: left[0].id });
    left = await listUndoable(caseworker, {});
  }
  expect((await listOutreach(caseworker, {})).undoable).toBe(false);
});

test.each(missingDecisions)("%s writes the same about many as about one", async (decision) => {
  const start = now();
  const [alone, among] = [await gone("Siebzehn", logged), await gone("Achtzehn", logged)];
  await decideEntry(caseworker, { ...{ id: alone, version: 0, decision }, confirmed: "yes" });
  await decideMissing(caseworker, { ...moved, decision, picked: await pickedOf([among]) });
  const [one, other] = (await rowsOf([alone, among])).map(
    ({ id: _, personId: __, createdAt: ___, outreachSince, ...row }) => ({
      ...row,
      changesSince: outreachSince !== null && outreachSince >= start,
    }),
  );
  expect(one).toEqual(other);
});

test("what can be undone is named, though newer decisions were lifted one by one", async () => {
  await db.rosterDecision.updateMany({ data: { undoneAt: now() } });
  await decideMissing(caseworker, { ...moved, picked: await pickedOf([await gone("Neunzehn")]) });
  for (const name of ["Zwanzig", "Dreißig", "Vierzig"]) {
    const id = await gone(name);
    await decideMissing(caseworker, { ...moved, picked: await pickedOf([id]) });
    await decideEntry(caseworker, { id, version: 1, decision: "reopen" });
  }
  expect(await listUndoable(caseworker, {})).toMatchObject([{ all: 1, open: 1 }]);
});

function newMissing(known: object): Promise<string> {
  return newEntry(known, { missingSince: today(), listedBy: [] });
}

function rowsOf(ids: readonly string[]) {
  return db.rosterEntry.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: "asc" } });
}

test("who may see figures alone decides about nobody", async () => {
  const lead = await staff("lead");
  const { print } = await listMissing(caseworker, {});
  await expect(listMissing(lead, {})).rejects.toMatchObject(notFound);
  await expect(decideMissing(lead, { ...moved, ...all, print })).rejects.toMatchObject(notFound);
});
