import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { outreachStates } from "@/domain/contact/reach";
import { caseFileStates } from "@/domain/person/case-file-states";
import { nameOf } from "@/domain/person/profile";
import { staff } from "@/domain/testing/fixtures";
import { newEntry } from "@/domain/testing/roster";
import { city } from "@/lib/city/city";
import { now, today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays, plainDate } from "@/lib/plain-date";
import { readCoverage } from "./coverage";
import { loadEntry } from "./load";
import { byUrgency, type NextAttempt, nextAttempt } from "./next-attempt";
import { askedWords } from "./next-words";
import { listOutreach, listRoster } from "./queries";
import { countReach } from "./reached";
import { outreachTasks } from "./today";

const caseworker = await staff("teilhabemanager");
const day = fc.integer({ min: -40, max: 0 }).map((days) => addDays(today(), days));
const names = ["Äva", "Zeynep", "Émile", "Omar", "Øyvind", "selam", "Ava"];

const somebody = fc.record({
  name: fc.tuple(fc.constantFrom(...names), fc.nat({ max: 9 })).map((parts) => parts.join(" ")),
  contact: fc.constantFrom(
    null,
    { channel: "phone" as const, value: "0176 040690 77" },
    { channel: "email" as const, value: "jemand@portal.test" },
  ),
  details: fc.constantFrom({}, { address: "Beispielweg 3" }),
  district: fc.constantFrom("lennep", null),
  residence: fc.constantFrom(
    {},
    { paper: "duldung60a" as const, validUntil: addDays(today(), 20) },
    { paper: "duldung60a" as const, validUntil: addDays(today(), 200) },
  ),
  entry: fc.record({
    outreach: fc.constantFrom(...outreachStates),
    attempts: fc.nat({ max: 4 }),
    lastTryOn: fc.option(day, { nil: null }),
    lastMedium: fc.constantFrom(null, "call", "message", "visit"),
    wrongNumber: fc.boolean(),
    missingSince: fc.option(day, { nil: null, freq: 5 }),
  }),
  file: fc.constantFrom(null, null, ...caseFileStates),
});

for (const { entry, file: state, ...known } of fc.sample(somebody, { numRuns: 140, seed: 5 })) {
  const id = await newEntry(known, entry);
  const { personId } = await db.rosterEntry.findUniqueOrThrow({ where: { id } });
  const file = { id: randomUUID(), personId, ownerId: caseworker.userId, openedAt: now() };
  const closedAt = state === "closed" ? now() : null;
  if (state) await db.caseFile.create({ data: { ...file, state, closedAt } });
}
await mergeOneAway();

/** One of two that were merged: their entry counts no more. */
async function mergeOneAway() {
  const [gone, kept] = [await newEntry({ name: "Weg" }), await newEntry({ name: "Da" })];
  const personOf = async (id: string) =>
    (await db.rosterEntry.findUniqueOrThrow({ where: { id } })).personId;
  await db.person.update({
    where: { id: await personOf(gone) },
    data: { mergedIntoId: await personOf(kept) },
  });
}

/** Everybody as their own page has them, one by one. */
async function oneByOne() {
  const rows = await db.rosterEntry.findMany({
    where: { person: { mergedIntoId: null } },
    include: { person: true },
  });
  return Promise.all(
    rows.map(async ({ id, person }) => {
      const entry = await loadEntry(db, id);
      if (!entry) throw new Error("no such entry");
      const next = nextAttempt(entry, today(), city().outreach);
      return { ...entry, next, name: nameOf(person) };
    }),
  );
}
const all = await oneByOne();
const order = new Intl.Collator("de");

async function pagesOf<Page extends { readonly pages: number }>(
  read: (page: number) => Promise<Page>,
): Promise<Page[]> {
  const first = await read(1);
  const others = Array.from({ length: first.pages - 1 }, (_, index) => read(index + 2));
  return [first, ...(await Promise.all(others))];
}

test("the pages of the whole list have everybody once, by name", async () => {
  const pages = await pagesOf((page) => listRoster(caseworker, { page }));
  expect(pages.length).toBeGreaterThan(1);
  const shown = pages.flatMap((page) => page.shown);
  expect(shown.map(({ name }) => name)).toEqual(
    all.map(({ name }) => name).toSorted((a, b) => order.compare(a, b)),
  );
  expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
});

const kinds: readonly NextAttempt["kind"][] = ["attempt", "decide", "wait", "none"];
test.each(kinds)("%s is chosen as each one's own page says it", async (step) => {
  const pages = await pagesOf((page) => listRoster(caseworker, { step, page }));
  const ids = pages.flatMap(({ shown }) => shown.map(({ id }) => id));
  const meant = all.filter(({ next }) => next.kind === step);
  expect(ids.toSorted()).toEqual(meant.map(({ id }) => id).toSorted());
  const [first] = pages;
  expect(first).toMatchObject({ found: meant.length, total: all.length });
});

test.each([
  [{ reach: "attempted" }, ({ reach }: { reach: string }) => reach === "attempted"],
  [{ reach: "engaged" }, ({ reach }: { reach: string }) => reach === "engaged"],
  [{ reach: "nowhere" }, () => false],
  [{ district: "lennep" }, ({ district }: { district: string | null }) => district === "lennep"],
  [{ district: "unknown" }, ({ district }: { district: string | null }) => district === null],
  [{ listed: "no" }, ({ missing }: { missing: boolean }) => missing],
  [{ listed: "yes" }, ({ missing }: { missing: boolean }) => !missing],
] as const)("%j narrows the list", async (filter, isMeant) => {
  const { found } = await listRoster(caseworker, filter);
  expect(found).toBe(all.filter(isMeant).length);
});

test("who is next comes by urgency, and those to wait or decide about are counted", async () => {
  const pages = await pagesOf(async (page) => {
    const lists = await listOutreach(caseworker, { page });
    return { ...lists, pages: lists.next.pages };
  });
  const shown = pages.flatMap(({ next }) => next.shown);
  const attempts = shown.flatMap(({ next, attempts: tries }) =>
    next.kind === "attempt" ? [{ next, attempts: tries }] : [],
  );
  for (const [index, one] of attempts.entries()) {
    const before = attempts[index - 1];
    if (before) expect(byUrgency(before, one)).toBeLessThanOrEqual(0);
  }
  const of = (kind: string) => all.filter(({ next }) => next.kind === kind);
  expect(shown.map(({ id }) => id).toSorted()).toEqual(
    of("attempt")
      .map(({ id }) => id)
      .toSorted(),
  );
  const [first] = pages;
  expect(first).toMatchObject({
    waiting: { total: of("wait").length },
    toDecide: { total: of("decide").length },
  });
  const until = first?.waiting.shown.map(({ next }) => (next.kind === "wait" ? next.until : ""));
  expect(until).toEqual(until?.toSorted());
});

test("Today asks for the same people as the roster, and for the same thing; whom no list names is one row", async () => {
  const isGone = ({ next }: (typeof all)[number]) =>
    next.kind === "decide" && next.why === "missing";
  const gone = all.filter(isGone);
  expect(gone.length).toBeGreaterThan(1);
  const isMany = ({ href }: { readonly href: string }) => href === "/intern/roster/missing";
  const tasks = await outreachTasks(db);
  expect(tasks.filter(isMany)).toMatchObject([{ kind: "outreachDecision", persons: gone.length }]);
  const asked = tasks
    .filter((task) => !isMany(task))
    .map(({ id, kind, about }) => `${id} ${kind} ${about.split(" (")[0]}`);
  const meant = all.flatMap((entry) => {
    const { id, next, reach } = entry;
    if (isGone(entry) || (next.kind !== "attempt" && next.kind !== "decide")) return [];
    const talked = reach === "reached" ? "talkAgain" : "outreach";
    const kind = next.kind === "decide" ? "outreachDecision" : talked;
    return [`${id} ${kind} Zielgruppe, ${askedWords(next)}`];
  });
  expect(asked.toSorted()).toEqual(meant.toSorted());
});

test("the figures count whom the list names, by what is sealed too", async () => {
  const { all: counts, byPaper, missing, notMeant } = await readCoverage(caseworker);
  const meant = all.filter(({ reach }) => reach !== "notMeant");
  expect(counts).toEqual(await countReach(caseworker));
  expect(counts?.all).toBe(meant.length);
  expect(notMeant).toBe(all.length - meant.length);
  expect(counts?.engaged).toBe(meant.filter(({ reach }) => reach === "engaged").length);
  expect(missing).toBe(meant.filter((entry) => entry.missing).length);
  expect(Object.fromEntries(byPaper.map(({ key, counts: { all: size } }) => [key, size]))).toEqual({
    duldung60a: meant.filter(({ paper }) => paper === "duldung60a").length,
    null: meant.filter(({ paper }) => paper === null).length,
  });
});

test("what was changed a moment ago is in the next look", async () => {
  const id = await newEntry({ name: `Neu ${randomUUID()}`, contact: null, details: {} });
  const stepOf = async () => {
    const pages = await pagesOf((page) => listRoster(caseworker, { step: "decide", page }));
    return pages.flatMap(({ shown }) => shown).find((entry) => entry.id === id)?.next;
  };
  expect(await stepOf()).toEqual({ kind: "decide", why: "noWay" });
  await db.rosterEntry.update({
    where: { id },
    data: { missingSince: plainDate.parse("2026-11-30") },
  });
  expect(await stepOf()).toEqual({ kind: "decide", why: "missing" });
});
