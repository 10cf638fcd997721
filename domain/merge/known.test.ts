import { beforeAll, expect, test, vi } from "vitest";
import { type StaffActor, system } from "@/domain/access/actor";
import { updatePerson } from "@/domain/person/commands";
import { listReferrals, readReferral } from "@/domain/referral/queries";
import { profileForm, published, sentReferral, staff } from "@/domain/testing/fixtures";
import { mergeOpened, type Opened, openedPerson } from "@/domain/testing/merge";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { keepKnownOfEarlierMerges } from "./earlier-merges";
import { comparePersons } from "./queries";
import { undoMerge } from "./undo";

let caseworker: StaffActor;
let carrier: StaffActor;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
  carrier = await staff("carrierEditor", published.carrier);
});

const luwam = { name: "Luwam Exempel", contact: "0176 040690 21", language: "ti" };
const samir = { name: "Samir Beispiel", contact: "0176 040690 22", language: "ar" };
const fields = ["name", "contact", "language", "german"];

async function referred(known: object): Promise<Opened & { readonly referral: string }> {
  const side = await openedPerson(caseworker, known);
  return { ...side, referral: await sentReferral(caseworker, { caseFileId: side.file, fields }) };
}

/** All that the carrier is given of a person by one referral, in its list and on its page. */
async function seen(id: string) {
  const { shared, newer, name, message } = await readReferral(carrier, { id });
  const { referrals } = await listReferrals(carrier, {});
  return { shared, newer, name, message, listed: referrals.find((row) => row.id === id)?.name };
}

async function typed({ file, person }: Opened, known: object): Promise<void> {
  const { version } = await db.person.findUniqueOrThrow({ where: { id: person } });
  await updatePerson(caseworker, profileForm(file, version, known));
}

const phone = (value: string) => ({ field: "contact", value: { channel: "phone", value } });

test("a merge shows no carrier anything; what is typed for the person afterwards reaches it", async () => {
  const kept = await referred({ ...luwam, germanLevel: "A1" });
  const merged = await referred(samir);
  await typed(merged, { ...samir, contact: "0176 040690 33" });
  const before = [await seen(kept.referral), await seen(merged.referral)];
  expect(before[1]?.newer).toEqual([phone("0176 040690 33")]);
  const pair = { keptId: kept.person, mergedId: merged.person };
  const { readers } = await comparePersons(caseworker, pair);
  expect(readers.map(({ id, of }) => [id, of]).toSorted()).toEqual(
    [
      [kept.referral, luwam.name],
      [merged.referral, samir.name],
    ].toSorted(),
  );

  const { id } = await mergeOpened(caseworker, kept, merged, ["language"]);
  expect([await seen(kept.referral), await seen(merged.referral)]).toEqual(before);

  const now = { ...luwam, language: "ar", germanLevel: "A1", contact: "0176 040690 44" };
  await typed(kept, now);
  const called = [phone("0176 040690 44")];
  expect(await seen(kept.referral)).toEqual({ ...before[0], newer: called });
  expect(await seen(merged.referral)).toEqual({ ...before[1], newer: called });

  await undoMerge(caseworker, { id });
  expect(await seen(kept.referral)).toEqual({ ...before[0], newer: called });
  expect(await seen(merged.referral)).toEqual(before[1]);
  await typed(merged, { ...samir, germanLevel: "B1" });
  expect((await seen(merged.referral)).newer).toEqual([{ field: "german", value: "B1" }]);
});

test("of three merged into one, and parted in any order, each carrier reads of its own person", async () => {
  const all = [await referred(luwam), await referred(samir), await referred({ name: "Dritte P." })];
  const [first, second, third] = all;
  if (!first || !second || !third) throw new Error("three were opened");
  const read = () => Promise.all(all.map(({ referral }) => seen(referral)));
  const before = await read();
  const one = await mergeOpened(caseworker, first, second, ["name", "contact"]);
  const two = await mergeOpened(caseworker, first, third, ["name"]);
  expect(await read()).toEqual(before);
  await undoMerge(caseworker, { id: one.id });
  expect(await read()).toEqual(before);
  await undoMerge(caseworker, { id: two.id });
  expect(await read()).toEqual(before);
});

test("a merge from before this was kept is treated as if it had been", async () => {
  const kept = await referred({ ...luwam, germanLevel: "A1" });
  const merged = await referred(samir);
  const before = [await seen(kept.referral), await seen(merged.referral)];
  const { id } = await mergeOpened(caseworker, kept, merged, ["name", "contact", "language"]);
  const both = { id: { in: [kept.referral, merged.referral] } };
  await db.referral.updateMany({ where: both, data: { knownSealed: null, knownAt: null } });
  await db.personMerge.update({ where: { id }, data: { known: Prisma.DbNull } });
  const read = async () => [await seen(kept.referral), await seen(merged.referral)];
  expect(await read()).not.toEqual(before);
  // An earlier one that nobody can read keeps this one from nothing.
  const other = await mergeOpened(caseworker, await referred(luwam), await referred(samir), []);
  const unreadable = { known: Prisma.DbNull, profilesSealed: "", at: new Date("2026-01-01") };
  await db.personMerge.update({ where: { id: other.id }, data: unreadable });
  const reported = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  expect(await keepKnownOfEarlierMerges(system)).toBeGreaterThan(0);
  expect(reported).toHaveBeenCalledTimes(1);
  reported.mockRestore();
  expect(await read()).toEqual(before);
  await db.personMerge.delete({ where: { id: other.id } });
  expect(await keepKnownOfEarlierMerges(system)).toBe(0);
  await undoMerge(caseworker, { id });
  expect(await read()).toEqual(before);
});

test("a referral of the joined person shows no carrier the one who is given back", async () => {
  const kept = await openedPerson(caseworker, luwam);
  const merged = await openedPerson(caseworker, samir);
  const { id } = await mergeOpened(caseworker, kept, merged, ["name", "contact", "language"]);
  const referral = await sentReferral(caseworker, { caseFileId: kept.file, fields });
  const before = await seen(referral);
  expect(before.listed).toBe(samir.name);
  await undoMerge(caseworker, { id });
  expect(await seen(referral)).toEqual(before);
});
