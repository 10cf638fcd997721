import { expect, test } from "vitest";
import type { StaffActor } from "@/domain/access/actor";
import { notFound, openCase, staff, theAdmin } from "@/domain/testing/fixtures";
import { readToday } from "@/domain/today/queries";
import { handOverCaseFile } from "./hand-over";
import { handOverAll } from "./hand-over-all";
import { seeHandedOver } from "./handed-over";
import { readCaseFile } from "./queries";

const giver = await staff("teilhabemanager");
const receiver = await staff("teilhabemanager");

/** What stands on somebody's Today about case files that were handed over. */
async function told(reader: StaffActor) {
  const { today, thisWeek, notThisWeek } = await readToday(reader, {});
  const rows = [...today, ...thisWeek, ...notThisWeek.flatMap(({ named }) => named)];
  return rows
    .filter(({ kind }) => kind === "handedOver")
    .map(({ id, about, persons = 1, href }) => ({ id, about, persons, href }));
}

const hand = (id: string, from: StaffActor, to: StaffActor, by = from) =>
  handOverCaseFile(by, { id, ownerId: from.userId, newOwnerId: to.userId });

test("whoever is handed a case file reads it on Today and in the file, until they have said that they saw it", async () => {
  const id = await openCase(giver);
  await hand(id, giver, receiver);
  const row = { id, persons: 1, href: `/intern/case-files/${id}` };
  expect(await told(receiver)).toEqual([
    { ...row, about: `Fallakte, bisher bei ${giver.displayName}` },
  ]);
  expect(await told(giver)).toEqual([]);
  expect(await readCaseFile(receiver, { id })).toMatchObject({
    handedOver: { from: giver.displayName },
  });
  await expect(seeHandedOver(giver, { id })).rejects.toMatchObject(notFound);
  await seeHandedOver(receiver, { id });
  // On a slow line people press again.
  expect(await seeHandedOver(receiver, { id })).toEqual({ seen: 0 });
  expect(await told(receiver)).toEqual([]);
  expect(await readCaseFile(receiver, { id })).toMatchObject({ handedOver: null });
});

test("who takes a case file over by themselves is not told of it", async () => {
  const id = await openCase(giver);
  await hand(id, giver, receiver, receiver);
  expect(await told(receiver)).toEqual([]);
});

test("what is handed on before it was seen is told to who has it then", async () => {
  const [id, third] = [await openCase(giver), await staff("teilhabemanager")];
  await hand(id, giver, receiver);
  await hand(id, receiver, third);
  expect(await told(receiver)).toEqual([]);
  expect(await told(third)).toMatchObject([
    { id, about: `Fallakte, bisher bei ${receiver.displayName}` },
  ]);
});

test("all case files of somebody who leaves are one row, which leads to those that are new", async () => {
  const [leaving, taker] = [await staff("teilhabemanager"), await staff("teilhabemanager")];
  const [first, second] = [await openCase(leaving), await openCase(leaving)];
  const input = { ownerId: leaving.userId, newOwnerId: taker.userId, sure: "2" };
  await handOverAll(await theAdmin(), input);
  const [row, ...more] = await told(taker);
  expect(more).toEqual([]);
  expect(row).toEqual({
    ...{ id: expect.any(String), persons: 2 },
    about: `Fallakten, bisher bei ${leaving.displayName}`,
    href: `/intern/case-files?owner=${taker.userId}&handedOver=new`,
  });
  await seeHandedOver(taker, { id: first });
  expect(await told(taker)).toMatchObject([{ id: second, persons: 1 }]);
  await hand(first, taker, leaving);
  await seeHandedOver(taker, { id: second, together: "yes" });
  expect(await told(taker)).toEqual([]);
});
