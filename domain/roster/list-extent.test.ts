import { expect, test } from "vitest";
import { refusedFor, staff } from "@/domain/testing/fixtures";
import { listsOf, somebody } from "@/domain/testing/lists";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";
import { applyImport } from "./apply";
import { areManyMissing, sourceKey } from "./list-extent";
import { sayExtent } from "./settle-rows";

const caseworker = await staff("teilhabemanager");
const { upload, preview, looked, apply, named } = listsOf(caseworker);

type Rows = readonly (readonly string[])[];
const listOf = (source: string, rows: Rows, extent: "whole" | "addition" = "whole", ago = 0) =>
  upload(rows, undefined, addDays(today(), -ago), { source, extent });
const missingOf = async (rows: Rows) =>
  (await named(rows)).map(({ missingSince }) => missingSince !== null);

test.each([
  [1, 5, false],
  [2, 9, true],
  [0, 0, false],
  [60, 62, true],
])("%i of %i missing is a question: %s", (missing, listed, many) => {
  expect(areManyMissing(missing, listed)).toBe(many);
});

test("a source is the same however it is spaced and written", () => {
  expect(sourceKey(" Fachdienst   ZUWANDERUNG ")).toBe(sourceKey("Fachdienst Zuwanderung"));
});

test("an addition brings its people and makes nobody missing", async () => {
  const [before, added] = [somebody(), somebody()];
  await apply(await listOf("Amt A", [before]));
  const id = await listOf("Amt A", [added], "addition");
  expect(await preview(id)).toMatchObject({ extent: "addition", counts: { new: 1, missing: 0 } });
  await apply(id);
  expect(await missingOf([before, added])).toEqual([false, false]);
});

test("so many missing are named and need a yes; that it only adds can be said after all", async () => {
  const rows = [somebody(), somebody(), somebody()];
  await apply(await listOf("Amt B", rows));
  const id = await listOf("amt  b", [somebody()]);
  expect(await preview(id)).toMatchObject({
    manyMissing: true,
    ofSource: 3,
    counts: { missing: 3 },
  });
  const { missing: _yes, ...unasked } = await looked(id);
  await expect(applyImport(caseworker, unasked)).rejects.toMatchObject(
    refusedFor("missing", "askManyMissing"),
  );
  await sayExtent(caseworker, { id, version: unasked.version, extent: "addition" });
  // What was seen before is not what would be done now.
  await expect(applyImport(caseworker, { ...unasked, missing: "yes" })).rejects.toMatchObject({
    code: "conflict",
  });
  const { missing: _none, ...seen } = await looked(id);
  await applyImport(caseworker, seen);
  expect(await missingOf(rows)).toEqual([false, false, false]);
});

test("a list says nothing of those whom another source names", async () => {
  const [ofC, ofD, ofBoth] = [somebody(), somebody(), somebody()];
  await apply(await listOf("Amt C", [ofC, ofBoth]));
  const first = await listOf("Amt D", [ofD, ofBoth]);
  expect(await preview(first)).toMatchObject({ isFirst: true, counts: { missing: 0 } });
  expect((await preview(first)).otherSources).toContain("Amt C");
  await apply(first);
  const again = await listOf("Amt C", [ofC]);
  expect(await preview(again)).toMatchObject({ elsewhere: 1, counts: { missing: 0 } });
  await apply(again);
  expect(await missingOf([ofC, ofD, ofBoth])).toEqual([false, false, false]);
  // Once nobody names them, they are missing.
  await apply(await listOf("Amt D", [ofD]));
  const states = await named([ofBoth]);
  expect(states).toMatchObject([{ missingSince: today() }]);
});

test("another source's older list asks no question, and takes over nothing that is newer", async () => {
  const row = somebody();
  await apply(await listOf("Amt E", [row]));
  const id = await listOf("Amt F", [row.with(4, "Süd"), somebody()], "whole", 9);
  const shown = await preview(id, "changed");
  expect(shown).toMatchObject({ newerAsOf: null, altered: 0, counts: { new: 1, changed: 1 } });
  await apply(id);
  expect(await named([row])).toMatchObject([{ district: "lennep", missingSince: null }]);
});

test("an older list after one that only added makes nobody missing, new or known", async () => {
  const [known, added, late] = [somebody(), somebody(), somebody()];
  await apply(await listOf("Amt G", [known], "whole", 30));
  await apply(await listOf("Amt G", [added], "addition"));
  const id = await listOf("Amt G", [known, late], "whole", 9);
  expect(await preview(id)).toMatchObject({ newerAsOf: today(), newerWhole: null });
  await applyImport(caseworker, { ...(await looked(id)), older: "yes" });
  expect(await missingOf([known, added, late])).toEqual([false, false, false]);
});
