import fc from "fast-check";
import { expect, test } from "vitest";
import { system } from "@/domain/access/actor";
import { logContact, takeBackContact } from "@/domain/contact/commands";
import { saveNoteDraft, writesForDays } from "@/domain/contact/note-draft";
import { conflict, notFound, openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { listsOf, somebody } from "@/domain/testing/lists";
import { mergeOpened, openedPerson } from "@/domain/testing/merge";
import { contactForm } from "@/domain/testing/roster";
import { everybody } from "@/domain/testing/roster-state";
import { readTimeline } from "@/domain/timeline/queries";
import { now, today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { applyImport } from "./apply";
import { decideEntry } from "./decide";
import { forgetOldProfiles, takenBackWithinDays } from "./discard";
import { goneWithList } from "./gone";
import { listImports } from "./import-queries";
import { listOutreach, readRosterEntry } from "./queries";
import { countReach } from "./reached";
import { decideRows } from "./settle-rows";
import { takeBackImport } from "./take-back";
import { previewTakeBack } from "./take-back-queries";
import { rosterEntries } from "./timeline";

const caseworker = await staff("teilhabemanager");
const { upload, preview, looked, apply, named } = listsOf(caseworker);

const shown = (id: string) => previewTakeBack(caseworker, { id });
/** As its page does it: of what it has shown. */
const takeBack = async (id: string) =>
  takeBackImport(caseworker, { id, print: (await shown(id)).print });
const applied = async (...about: Parameters<typeof upload>) => {
  const id = await upload(...about);
  await apply(id);
  return id;
};
const entryOf = async (row: readonly string[]) => (await named([row]))[0]?.id ?? "";
const personOf = async (entryId: string) =>
  (await db.rosterEntry.findUniqueOrThrow({ where: { id: entryId } })).personId;

/** What a list may say of each of some people: nothing at all, or this, with some cells changed. */
const said = fc.option(
  fc.record({
    phone: fc.constantFrom("", "0176 04069041", "0176 04069042"),
    district: fc.constantFrom("", "Süd", "Lennep"),
    paper: fc.constantFrom("", "Duldung", "Gestattung"),
    until: fc.constantFrom("", "30.06.2027", "31.12.2027"),
  }),
  { freq: 4 },
);
const list = fc.record({
  says: fc.array(said, { minLength: 4, maxLength: 4 }),
  source: fc.constantFrom("Fachdienst", "Jobcenter"),
  extent: fc.constantFrom("whole" as const, "addition" as const),
  daysAgo: fc.nat(3),
});

test("a list taken back leaves everything as it was before, and so do several from the last on", async () => {
  const inSupport = somebody({ 2: "4.4.2004" });
  const people = [somebody(), somebody(), inSupport, somebody()];
  await applied(people.slice(0, 2));
  const name = `${inSupport[1]} ${inSupport[0]}`;
  await openCase(caseworker, { name, birthDate: "2004-04-04" });
  await fc.assert(
    fc.asyncProperty(fc.array(list, { minLength: 1, maxLength: 3 }), async (lists) => {
      const steps: { id: string; before: Awaited<ReturnType<typeof everybody>> }[] = [];
      for (const { says, source, extent, daysAgo } of lists) {
        const rows = says.flatMap((each, at) => {
          const row = people[at];
          if (!each || !row) return [];
          const { phone, district, paper, until } = each;
          return [
            row
              .with(3, phone)
              .with(4, district)
              .with(5, paper)
              .with(6, paper && until),
          ];
        });
        if (rows.length === 0) continue;
        const before = await everybody();
        const id = await upload(rows, undefined, addDays(today(), -daysAgo), { source, extent });
        const { version } = await preview(id);
        await decideRows(caseworker, { id, version, rows: {}, bulk: "othersAreNew" });
        await applyImport(caseworker, { ...(await looked(id)), older: "yes" });
        steps.push({ id, before });
      }
      for (const { id, before } of steps.toReversed()) {
        expect(await shown(id)).toMatchObject({ counts: { stays: 0 } });
        await takeBack(id);
        expect(await everybody()).toEqual(before);
      }
    }),
    { numRuns: 6 },
  );
});

test("of whom something has followed stays and says why; all others go, and these once it is gone", async () => {
  const before = await countReach(caseworker);
  const [called, decided, merged, edited, listed, alone] = Array.from({ length: 6 }, () =>
    somebody(),
  ) as [string[], string[], string[], string[], string[], string[]];
  const list = [called, decided, merged, edited, listed, alone];
  const id = await applied(list, undefined, today(), { extent: "addition" });
  await logContact(caseworker, contactForm(await entryOf(called)));
  const { version } = await readRosterEntry(caseworker, { id: await entryOf(decided) });
  await decideEntry(caseworker, { id: await entryOf(decided), version, decision: "moved" });
  const kept = await openedPerson(caseworker, { name: "Bleibt Erhalten" });
  await mergeOpened(caseworker, kept, { file: "", person: await personOf(await entryOf(merged)) });
  await db.person.update({
    where: { id: await personOf(await entryOf(edited)) },
    data: { version: { increment: 1 } },
  });
  const more = { source: "Jobcenter", extent: "addition" } as const;
  const later = await applied([listed], undefined, today(), more);
  const preview = await shown(id);
  expect(preview).toMatchObject({ part: "stays", open: 1, counts: { stays: 5, goes: 1 } });
  const why = new Map(preview.rows.map(({ name, why: reason }) => [name, reason]));
  const of = (row: readonly string[]) => why.get(`${row[1]} ${row[0]}`);
  expect([of(called), of(decided), why.get("Bleibt Erhalten"), of(edited), of(listed)]).toEqual([
    ...["contact", "decision", "merge", "profile", "laterList"],
  ]);
  await takeBack(id);
  // A second press, or another tab, says what is so.
  await expect(takeBackImport(caseworker, { id, print: preview.print })).rejects.toMatchObject(
    refusedFor("", "alreadyTakenBack"),
  );
  expect(await named([called, decided, edited, listed, alone])).toHaveLength(4);
  expect((await listImports(caseworker, {})).find((each) => each.id === id)).toMatchObject({
    ...{ state: "takenBack", takenBack: { goes: 1 }, kept: 5, takenBackBy: "Test teilhabemanager" },
  });
  await expect(takeBack(id)).rejects.toMatchObject(refusedFor("", "notNow"));
  await takeBack(later);
  expect(await shown(id)).toMatchObject({ open: 1 });
  await takeBack(id);
  expect(await named([called, decided, edited, listed])).toHaveLength(3);
  expect((await countReach(caseworker)).all).toBe(before.all + 4);
  const stayed = await entryOf(called);
  expect(await readRosterEntry(caseworker, { id: stayed })).toMatchObject({
    listTakenBackAt: expect.any(Date),
  });
  const whose = { personId: await personOf(stayed), reader: caseworker };
  const told = (await rosterEntries(db, whose)).map(({ text }) => text);
  expect(told.join()).toContain("die Person blieb, weil seither etwas geschehen war");
});

test("who was missing by a list is sought out again, and a profile says what it said before", async () => {
  const [stays, goes] = [somebody(), somebody()];
  const source = { source: "Ausländerbehörde" };
  await applied([stays, goes], undefined, today(), source);
  const caseFileId = await openCase(caseworker, {
    name: "Hier Begleitet",
    birthDate: "2004-04-04",
  });
  const [entry, sought] = [await entryOf(goes), (await listOutreach(caseworker, {})).next.total];
  const own = somebody({ 0: "Begleitet", 1: "Hier", 2: "4.4.2004" });
  const wrong = await applied([stays.with(4, "Süd"), own], undefined, today(), source);
  expect((await listOutreach(caseworker, {})).next.total).toBe(sought - 1);
  expect(await shown(wrong)).toMatchObject({ counts: { restored: 2, missingNoMore: 1, stays: 0 } });
  await takeBack(wrong);
  expect((await listOutreach(caseworker, {})).next.total).toBe(sought);
  expect(await readRosterEntry(caseworker, { id: entry })).toMatchObject({ missingSince: null });
  expect(await named([stays])).toMatchObject([{ district: "lennep" }]);
  const told = (await readTimeline(caseworker, { caseFileId })).entries.map(({ text }) => text);
  expect(told).toContain("Angaben wie vor der zurückgenommenen Zielgruppenliste");
  expect(told.join()).toContain("Zielgruppenliste zurückgenommen (Ausländerbehörde");
  expect(told.join()).toContain(
    "Zielgruppenliste eingelesen: Angaben der Person geändert (Ausländerbehörde",
  );
  expect(told.join()).not.toContain("Auf der Zielgruppenliste");
  const whose = { personId: await personOf(entry), reader: caseworker };
  const lines = (await rosterEntries(db, whose)).filter(({ text }) => text.includes("Ausländer"));
  expect(lines.map(({ text, by }) => [text.split(" (")[0], by])).toEqual([
    ["Auf der Zielgruppenliste", null],
    [
      "Zielgruppenliste eingelesen: die Person war nicht mehr darauf",
      { userId: caseworker.userId },
    ],
    ["Zielgruppenliste zurückgenommen", { userId: caseworker.userId }],
  ]);
});

test("the mark of whom that list alone left out goes, whatever was noted or decided since", async () => {
  const [stays, rung, declined] = [somebody(), somebody(), somebody()];
  const source = { source: "Standesamt" };
  await applied([stays, rung, declined], undefined, today(), source);
  const [talked, refused] = [await entryOf(rung), await entryOf(declined)];
  const wrong = await applied([stays], undefined, today(), source);
  await logContact(caseworker, contactForm(talked, { result: "spoke" }));
  const { version } = await readRosterEntry(caseworker, { id: refused });
  await decideEntry(caseworker, { id: refused, version, decision: "declined" });
  expect(await shown(wrong)).toMatchObject({ counts: { missingNoMore: 2, stays: 0 } });
  await takeBack(wrong);
  expect(await readRosterEntry(caseworker, { id: talked })).toMatchObject({
    ...{ missingSince: null, reach: "reached", contacts: [{ result: "spoke" }] },
    next: { kind: "wait" },
  });
  expect(await readRosterEntry(caseworker, { id: refused })).toMatchObject({
    ...{ missingSince: null, reach: "declined" },
  });
  // By a later list of the same source they are on it, and can be missing again.
  await applied([stays], undefined, today(), source);
  expect(await readRosterEntry(caseworker, { id: talked })).toMatchObject({
    missingSince: today(),
  });
});

test("a contact or a decision that was taken back itself holds nobody", async () => {
  const [rung, decided, known] = [somebody(), somebody(), somebody()];
  const addition = { extent: "addition" } as const;
  await applied([known], undefined, today(), addition);
  const id = await applied([rung, decided, known.with(4, "Süd")], undefined, today(), addition);
  for (const each of [rung, known]) {
    const contact = await logContact(caseworker, contactForm(await entryOf(each)));
    await takeBackContact(caseworker, { id: contact.id });
  }
  const entryId = await entryOf(decided);
  for (const decision of ["moved", "reopen"]) {
    const { version } = await readRosterEntry(caseworker, { id: entryId });
    await decideEntry(caseworker, { id: entryId, version, decision });
  }
  expect(await shown(id)).toMatchObject({ counts: { goes: 2, restored: 1, stays: 0 } });
  await takeBack(id);
  expect(await named([rung, decided, known])).toMatchObject([{ district: "lennep" }]);
});

test("about whom somebody writes stays, until they are gone or have long stopped", async () => {
  const [written, left, old] = [somebody(), somebody(), somebody()];
  const id = await applied([written, left, old], undefined, today(), { extent: "addition" });
  const gone = await staff("teilhabemanager");
  const draft = async (row: readonly string[], author = caseworker) => {
    const entryId = await entryOf(row);
    await saveNoteDraft(author, { entryId, note: "Sagt, dass", version: 0 });
    return personOf(entryId);
  };
  await draft(written);
  await draft(left, gone);
  await db.user.update({ where: { id: gone.userId }, data: { disabledAt: now() } });
  const personId = await draft(old);
  const changedAt = new Date(now().getTime() - (writesForDays + 1) * 24 * 3_600_000);
  await db.contactDraft.updateMany({ where: { personId }, data: { changedAt } });
  expect(await shown(id)).toMatchObject({
    counts: { goes: 2, stays: 1 },
    rows: [{ why: "writing" }],
  });
  await takeBack(id);
  expect(await named([written, left, old])).toHaveLength(1);
});

test("whom somebody has taken on for today stays; of whoever is gone it is said with which list", async () => {
  const [taken, goes] = [somebody(), somebody()];
  const id = await applied([taken, goes], undefined, today(), { extent: "addition" });
  const [stays, gone] = [await entryOf(taken), await entryOf(goes)];
  const goner = await personOf(gone);
  const { userId } = caseworker;
  await db.takenTask.create({ data: { task: `outreach-${stays}`, onDay: today(), userId } });
  expect(await shown(id)).toMatchObject({ part: "stays", rows: [{ why: "taken" }], open: 1 });
  await takeBack(id);
  const told = { by: "Test teilhabemanager", source: "Fachdienst Zuwanderung" };
  expect(await goneWithList(caseworker, { id: gone })).toMatchObject(told);
  expect(await goneWithList(caseworker, { id: goner })).toMatchObject(told);
  expect(await goneWithList(caseworker, { id: stays })).toBeUndefined();
  expect(await goneWithList(await staff("lead"), { id: gone })).toBeUndefined();
});

test("what was shown is what is taken back, once, and by nobody who may not", async () => {
  const row = somebody();
  const id = await applied([row]);
  const { print } = await shown(id);
  await logContact(caseworker, contactForm(await entryOf(row)));
  await expect(takeBackImport(caseworker, { id, print })).rejects.toMatchObject(conflict);
  const lead = await staff("lead");
  await expect(takeBackImport(lead, { id, print })).rejects.toMatchObject(notFound);
  await expect(previewTakeBack(lead, { id })).rejects.toMatchObject(notFound);
  const open = await upload([somebody()]);
  await expect(shown(open)).rejects.toMatchObject(notFound);
});

test("what was before is kept for a while, and not for ever", async () => {
  const id = await applied([somebody()]);
  expect(await forgetOldProfiles(system)).toBe(0);
  const long = addDays(today(), -takenBackWithinDays - 1);
  await db.rosterImport.update({
    where: { id },
    data: { settledAt: new Date(`${long}T12:00:00Z`) },
  });
  expect(await forgetOldProfiles(system)).toBe(1);
  expect(await shown(id)).toMatchObject({ all: 0, open: 0 });
});
