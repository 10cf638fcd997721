import { expect, test } from "vitest";
import { system } from "@/domain/access/actor";
import { conflict, notFound, refusedFor, staff } from "@/domain/testing/fixtures";
import { csv, listHead as head, listsOf, somebody, workbook } from "@/domain/testing/lists";
import { untilSomebodyWaits } from "@/domain/testing/waits";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { applyImport } from "./apply";
import { discardImport, forgetOldImports } from "./discard";
import { listImports, readColumns } from "./import-queries";
import { decideRows, mapColumns } from "./settle-rows";
import { readSettledList } from "./settled-list";
import { uploadList } from "./upload";

const caseworker = await staff("teilhabemanager");
const { upload, preview, looked, apply, named } = listsOf(caseworker);
const colleague = await staff("teilhabemanager");

test("what was uploaded is readable for nobody, and gone once it is decided on", async () => {
  const row = somebody({ 0: "Pfirsichbaum" });
  const ids = [await upload([row]), await upload([row]), await upload([row])] as const;
  const everything = async () => {
    const rows = await db.$queryRaw<{ row: string }[]>`
      SELECT to_jsonb(i)::text AS row FROM "RosterImport" i
      UNION ALL SELECT to_jsonb(c)::text FROM "RosterColumn" c
      UNION ALL SELECT to_jsonb(e)::text FROM "RosterEntry" e`;
    return rows.map((each) => each.row).join();
  };
  expect(await everything()).not.toMatch(/Pfirsich|Stadtteil/);
  await apply(ids[0]);
  await discardImport(caseworker, { id: ids[1] });
  const yesterday = addDays(today(), -1);
  await db.rosterImport.update({
    where: { id: ids[2] },
    data: { expiresAt: new Date(`${yesterday}T00:00:00Z`) },
  });
  expect(await forgetOldImports(system)).toBe(1);
  const left = await db.rosterImport.findMany({ where: { id: { in: [...ids] } } });
  expect(left.map(({ state, tableSealed }) => [state, tableSealed])).toEqual([
    ["applied", null],
    ["discarded", null],
    ["forgotten", null],
  ]);
  await expect(preview(ids[0])).rejects.toMatchObject(notFound);
  expect(await everything()).not.toMatch(/Pfirsich/);
});

test("two who carry out the same list at once make everybody once", async () => {
  const rows = [somebody(), somebody()];
  // Both have looked before either goes on: who looks afterwards sees that there is nothing left.
  const [one, two] = [await looked(await upload(rows)), await looked(await upload(rows))];
  const outcomes = await Promise.allSettled([
    applyImport(caseworker, one),
    applyImport(colleague, two),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: conflict });
  expect(await named(rows)).toHaveLength(2);
});

test("pressed twice, also while it is under way, a list is carried out once and both are told the same", async () => {
  const rows = [somebody(), somebody()];
  const form = await looked(await upload(rows));
  const press = () => applyImport(caseworker, form);
  const [first, second] = await Promise.all([press(), press()]);
  expect(second).toEqual(first);
  await expect(press()).resolves.toEqual(first);
  expect(await named(rows)).toHaveLength(2);
  // Whoever comes later, or with another wish, learns what became of it.
  await expect(applyImport(colleague, form)).rejects.toMatchObject(notFound);
  await expect(discardImport(caseworker, form)).rejects.toMatchObject(notFound);
  expect(await readSettledList(colleague, form)).toEqual({ became: "applied" });
});

test("a list is thrown away once, and before that nothing became of it", async () => {
  const form = { id: await upload([somebody()]) };
  await expect(readSettledList(caseworker, form)).rejects.toMatchObject(notFound);
  const press = () => discardImport(caseworker, form);
  await Promise.all([press(), press()]);
  await press();
  await expect(discardImport(colleague, form)).rejects.toMatchObject(notFound);
  expect(await readSettledList(colleague, form)).toEqual({ became: "discarded" });
  await expect(readSettledList(await staff("lead"), form)).rejects.toMatchObject(notFound);
});

test("nothing of a list is written when something goes wrong in between", async () => {
  const rows = [somebody(), somebody()];
  const id = await upload(rows);
  await db.$executeRawUnsafe(
    `ALTER TABLE "RosterEntry" ADD CONSTRAINT broken CHECK (false) NOT VALID`,
  );
  await expect(apply(id)).rejects.toThrow();
  await db.$executeRawUnsafe(`ALTER TABLE "RosterEntry" DROP CONSTRAINT broken`);
  expect(await named(rows)).toEqual([]);
  expect(await preview(id)).toMatchObject({ counts: { new: 2 } });
  await apply(id);
  expect(await named(rows)).toHaveLength(2);
});

test("columns are remembered, and must say where the name stands", async () => {
  const rows = [somebody()];
  const strange = ["Wer", "Rufn.", "Tag", "Nr.", "Ort", "§", "Ende"];
  const file = Buffer.from(csv([strange, ...rows]));
  const id = await upload([], file);
  const { version } = await readColumns(caseworker, { id });
  const uses = [
    "lastName",
    "firstName",
    "birthDate",
    "phone",
    "district",
    "paper",
    "paperValidUntil",
  ];
  const map = (chosen: readonly string[]) => mapColumns(caseworker, { id, version, uses: chosen });
  await expect(map(uses.with(0, "notUsed"))).rejects.toMatchObject(
    refusedFor("uses", "noNameColumn"),
  );
  await expect(map(uses.with(0, "firstName"))).rejects.toMatchObject(
    refusedFor("uses", "columnTwice"),
  );
  await map(uses);
  await apply(id);
  const again = await readColumns(caseworker, { id: await upload([], file) });
  expect(again.columns.map(({ use }) => use)).toEqual(uses);
});

test("a workbook is read like a list of text", async () => {
  const row = somebody();
  const file = await workbook([
    head,
    row.map((cell, at) => (at === 2 ? new Date("2005-04-03T00:00:00Z") : cell)),
  ]);
  const id = await upload([], file);
  expect((await preview(id, "new")).rows).toMatchObject([{ person: { birthDate: "2005-04-03" } }]);
});

test.each([
  ["file", "missingFile", { file: undefined }],
  ["file", "emptyFile", { file: "" }],
  ["file", "oldExcel", { file: Buffer.from("d0cf11e0", "hex").toString("base64") }],
  ["asOf", "dateInFuture", { asOf: addDays(today(), 1) }],
  ["source", "missing", { source: "" }],
  ["extent", "missingChoice", { extent: "" }],
] as const)("%s: %s", async (field, code, changed) => {
  const file = Buffer.from(csv([head, somebody()])).toString("base64");
  const form = { file, source: "Fachdienst", extent: "whole", asOf: today(), ...changed };
  await expect(uploadList(caseworker, form)).rejects.toMatchObject(refusedFor(field, code));
});

test("lists that wait are told apart by what their files are called, readable for nobody else", async () => {
  const file = Buffer.from(csv([head, somebody(), somebody()])).toString("base64");
  const about = { source: "Fachdienst", extent: "whole", asOf: today() };
  const form = { ...about, file, fileName: "Liste Pfirsich.csv" };
  const { id } = await uploadList(caseworker, form);
  expect((await listImports(caseworker, {})).find((each) => each.id === id)).toMatchObject({
    ...{ fileName: "Liste Pfirsich.csv", rows: 2 },
  });
  const { fileNameSealed } = await db.rosterImport.findUniqueOrThrow({ where: { id } });
  expect(fileNameSealed).not.toContain("Pfirsich");
  await discardImport(caseworker, { id });
  expect(await db.rosterImport.findUniqueOrThrow({ where: { id } })).toMatchObject({
    fileNameSealed: null,
  });
});

test("what became of each list can be read, and by nobody who may not", async () => {
  const id = await upload([somebody()]);
  await apply(id);
  expect((await listImports(caseworker, {})).find((each) => each.id === id)).toMatchObject({
    state: "applied",
    ...{ counts: { new: 1 }, rows: 1, fileName: null },
  });
  const lead = await staff("lead");
  await expect(listImports(lead, {})).rejects.toMatchObject(notFound);
  await expect(
    uploadList(lead, {
      file: Buffer.from("Name\nX").toString("base64"),
      ...{ source: "X", extent: "whole" },
      asOf: today(),
    }),
  ).rejects.toMatchObject(notFound);
});

test("a profile that somebody saves in the same moment is not overwritten", async () => {
  const row = somebody();
  await apply(await upload([row]));
  const list = await looked(await upload([row.with(4, "Süd")]));
  const [entry] = await named([row]);
  const { personId } = await db.rosterEntry.findUniqueOrThrow({ where: { id: entry?.id ?? "" } });
  const applying = await db.$transaction(async (tx) => {
    await tx.person.update({ where: { id: personId }, data: { version: { increment: 1 } } });
    const started = applyImport(caseworker, list).catch((error: unknown) => error);
    // It has read everybody, and waits for the row that is being saved.
    await untilSomebodyWaits();
    return { started };
  });
  expect(await applying.started).toMatchObject(conflict);
});

test.each(["same:------------------------------------", "same:1", "both"])(
  "an answer %s is refused, and the list stays readable",
  async (answer) => {
    const id = await upload([somebody()]);
    const { version } = await preview(id);
    const deciding = decideRows(caseworker, { id, version, rows: { 2: answer } });
    await expect(deciding).rejects.toMatchObject(refusedFor("rows", "unknownChoice"));
    expect(await preview(id)).toMatchObject({ version });
  },
);
