import { expect, test } from "vitest";
import { refusedFor, staff } from "@/domain/testing/fixtures";
import { csv, listHead, listsOf, somebody } from "@/domain/testing/lists";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { applyImport } from "./apply";
import { readRosterEntry } from "./queries";
import { decideRows } from "./settle-rows";

const caseworker = await staff("teilhabemanager");
const { upload, preview, looked, apply, named } = listsOf(caseworker);
const uploadOf = (asOf: string, rows: readonly (readonly string[])[]) =>
  upload([], Buffer.from(csv([listHead, ...rows])), asOf);

const [stays, gone, later] = [somebody(), somebody(), somebody()];
const older = stays.with(4, "Süd").with(5, "Aufenthaltsgestattung").with(6, "15.02.2021");

test("an older list is asked about, takes over nothing unasked, and makes nobody missing", async () => {
  await apply(await upload([stays, later]));
  const [entry] = await named([stays]);
  const id = await uploadOf("2020-01-01", [older, gone]);
  const shown = await preview(id, "changed");
  expect(shown).toMatchObject({ newerAsOf: today(), altered: 0, counts: { missing: 0, new: 1 } });
  const seen = await looked(id);
  await expect(applyImport(caseworker, seen)).rejects.toMatchObject(
    refusedFor("older", "askOlderList"),
  );
  await applyImport(caseworker, { ...seen, older: "yes" });
  expect(await readRosterEntry(caseworker, { id: entry?.id ?? "" })).toMatchObject({
    ...{ asOf: today(), missingSince: null, district: "lennep", paper: "duldung60a" },
    paperValidUntil: "2027-06-30",
  });
  expect(await db.rosterEntry.count({ where: { missingSince: { not: null } } })).toBe(1);
  const [new_] = await named([gone]);
  expect(new_).toMatchObject({ missingSince: today(), next: { kind: "decide", why: "missing" } });
  // The newest list is still the one that was carried out last: it changes nothing.
  expect(await preview(await upload([stays, later, gone]))).toMatchObject({
    counts: { unchanged: 3, changed: 0 },
  });
});

test("what somebody takes from an older list is taken", async () => {
  const id = await uploadOf("2020-06-01", [older]);
  const { version } = await preview(id);
  await decideRows(caseworker, { id, version, rows: { 2: "all" } });
  expect(await preview(id)).toMatchObject({ altered: 1 });
  await applyImport(caseworker, { ...(await looked(id)), older: "yes" });
  const [entry] = await named([stays]);
  expect(entry).toMatchObject({ district: "sued", missingSince: null });
});
