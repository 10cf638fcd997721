import { expect, test } from "vitest";
import { logContact } from "@/domain/contact/commands";
import { openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { listsOf, somebody } from "@/domain/testing/lists";
import { contactForm } from "@/domain/testing/roster";
import { readTimeline } from "@/domain/timeline/queries";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { readColumns } from "./import-queries";
import { readRosterEntry } from "./queries";
import { decideRows } from "./settle-rows";

const caseworker = await staff("teilhabemanager");
const { upload, preview, apply, named } = listsOf(caseworker);

test("a list is shown row by row, carried out, and changes nothing the second time", async () => {
  const rows = [somebody(), somebody({ 6: "" }), somebody({ 3: "" })];
  const id = await upload([...rows, [], rows[0] ?? []]);
  expect(await readColumns(caseworker, { id })).toMatchObject({
    rows: 4,
    emptyRows: 1,
    columns: [
      { use: "lastName" },
      { use: "firstName" },
      { use: "birthDate" },
      { use: "phone" },
      { use: "district" },
      { use: "paper" },
      { use: "paperValidUntil" },
    ],
  });
  expect(await preview(id)).toMatchObject({
    counts: { new: 3, repeated: 1, error: 0 },
    settled: true,
  });
  expect(await named(rows)).toEqual([]);
  await apply(id);
  const entries = await named(rows);
  expect(entries).toHaveLength(3);
  expect(entries[0]).toMatchObject({ reach: "unknown", district: "lennep", paper: "duldung60a" });
  const before = await db.person.findMany({ orderBy: { id: "asc" } });
  const again = await upload(rows);
  expect(await preview(again)).toMatchObject({
    counts: { unchanged: 3, new: 0, changed: 0, doubtful: 0 },
  });
  await apply(again);
  expect(await db.person.findMany({ orderBy: { id: "asc" } })).toEqual(before);
});

test("errors are told by row and column; nothing goes on until they are mended or left out", async () => {
  const good = somebody();
  const id = await upload([good, somebody({ 2: "31.02.2005", 4: "Köln" })]);
  const shown = await preview(id);
  expect(shown).toMatchObject({
    part: "error",
    settled: false,
    rows: [
      {
        line: 3,
        fate: {
          problems: [
            { field: "birthDate", typed: "31.02.2005" },
            { field: "district", typed: "Köln" },
          ],
        },
      },
    ],
  });
  await expect(apply(id)).rejects.toMatchObject(refusedFor("", "notNow"));
  await decideRows(caseworker, { id, version: shown.version, rows: {}, bulk: "leaveOutErrors" });
  expect(await preview(id)).toMatchObject({ counts: { new: 1, leftOut: 1 }, settled: true });
  await apply(id);
  expect(await named([good])).toHaveLength(1);
});

test("a paper that has ended already is shown before it is taken over", async () => {
  const id = await upload([somebody({ 6: "15.02.2021" }), somebody()]);
  const { rows, counts } = await preview(id, "paperEnded");
  expect(rows.map(({ line }) => line)).toEqual([2]);
  expect(counts).toMatchObject({ new: 2, paperEnded: 1 });
});

test("what a row looks like can be read, and all that only look alike are other people at once", async () => {
  const first = somebody();
  const twins = [first, first.with(2, ""), first.with(2, "").with(3, "")];
  const id = await upload([...twins, somebody({ 2: "1.1.1970" })]);
  const shown = await preview(id, "doubtful");
  const name = `${first[1]} ${first[0]}`;
  expect(shown.rows[0]).toMatchObject({ line: 3, likeRow: { line: 2, person: { name } } });
  const { version, onlyAlike } = shown;
  await decideRows(caseworker, { id, version, rows: {}, bulk: "othersAreNew" });
  // Whose age asks a question is asked about still.
  const decided = await preview(id);
  expect(decided).toMatchObject({ counts: { doubtful: 1, decided: onlyAlike } });
  await decideRows(caseworker, { id, version: decided.version, rows: {}, bulk: "takeBackAll" });
  expect(await preview(id)).toMatchObject({ counts: shown.counts });
});

test("somebody with a case file is the same person once a caseworker says so, and never asked about again", async () => {
  const caseFileId = await openCase(caseworker, {
    name: "Luwam Geheimlich",
    birthDate: "2004-05-17",
  });
  const row = somebody({ 0: "Geheimlig", 1: "Luwam", 2: "17.05.2004" });
  const id = await upload([row]);
  const shown = await preview(id);
  expect(shown).toMatchObject({
    part: "doubtful",
    rows: [{ known: [{ name: "Luwam Geheimlich" }] }],
  });
  const [personId] = shown.rows[0]?.known.map((one) => one.id) ?? [];
  await decideRows(caseworker, { id, version: shown.version, rows: { 2: `same:${personId}` } });
  expect(await preview(id, "changed")).toMatchObject({
    rows: [
      {
        fate: {
          changes: expect.arrayContaining([
            { field: "district", from: null, to: "lennep", usual: true },
          ]),
        },
      },
    ],
  });
  await apply(id);
  const { id: entryId } = await db.rosterEntry.findUniqueOrThrow({
    where: { personId: personId ?? "" },
  });
  expect(await readRosterEntry(caseworker, { id: entryId })).toMatchObject({ reach: "engaged" });
  const timeline = await readTimeline(caseworker, { caseFileId });
  expect(timeline.entries.map(({ text }) => text).join()).toContain(
    "Auf der Zielgruppenliste (Fachdienst Zuwanderung",
  );
  expect(await preview(await upload([row]))).toMatchObject({
    counts: { unchanged: 1, doubtful: 0 },
  });
});

test("what the person has told themselves stays; what the office knows best is taken over", async () => {
  const row = somebody();
  await apply(await upload([row]));
  const [entry] = await named([row]);
  await logContact(caseworker, contactForm(entry?.id ?? "", { result: "spoke" }));
  const later = row.with(3, "0176 04069099").with(6, "31.12.2027");
  const id = await upload([later]);
  expect((await preview(id, "changed")).rows[0]?.fate).toMatchObject({
    changes: [
      { field: "phone", usual: false },
      { field: "paperValidUntil", from: "2027-06-30", to: "2027-12-31", usual: true },
    ],
  });
  await apply(id);
  const read = await readRosterEntry(caseworker, { id: entry?.id ?? "" });
  expect(read).toMatchObject({ paperValidUntil: "2027-12-31", contact: { value: row[3] } });
  // The list says the same as the last time: what was not taken over is not asked about again.
  expect(await preview(await upload([later]))).toMatchObject({
    counts: { unchanged: 1, changed: 0 },
  });
  const all = await upload([row.with(3, "0176 04069088")]);
  const { version } = await preview(all);
  await decideRows(caseworker, { id: all, version, rows: { 2: "all" } });
  await apply(all);
  expect(await readRosterEntry(caseworker, { id: entry?.id ?? "" })).toMatchObject({
    contact: { value: "0176 04069088" },
  });
});

test.each([
  ["of somebody with whom nobody has spoken", "nobody"],
  ["in place of one that is wrong", "wrongDetails"],
] as const)("a new number %s is taken over", async (_whose, result) => {
  const row = somebody();
  await apply(await upload([row]));
  const [entry] = await named([row]);
  const id = entry?.id ?? "";
  if (result === "wrongDetails") await logContact(caseworker, contactForm(id, { result: "spoke" }));
  await logContact(caseworker, contactForm(id, { result }));
  await apply(await upload([row.with(3, "0176 04069077")]));
  expect(await readRosterEntry(caseworker, { id })).toMatchObject({
    contact: { value: "0176 04069077" },
    wrongNumber: false,
  });
});

test("who is no longer on the list is named before, marked after, and stays", async () => {
  const [stays, goes] = [somebody(), somebody()];
  await apply(await upload([stays, goes]));
  const [entry] = await named([goes]);
  await logContact(caseworker, contactForm(entry?.id ?? "", { result: "spoke" }));
  const id = await upload([stays]);
  const { missing } = await preview(id, "missing");
  expect(missing.map((one) => one.id)).toContain(entry?.id);
  await apply(id);
  expect(await readRosterEntry(caseworker, { id: entry?.id ?? "" })).toMatchObject({
    missingSince: today(),
    reach: "reached",
    next: { kind: "decide", why: "missing" },
  });
  await apply(await upload([stays, goes]));
  expect(await readRosterEntry(caseworker, { id: entry?.id ?? "" })).toMatchObject({
    missingSince: null,
  });
});
