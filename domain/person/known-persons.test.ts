import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { now } from "@/lib/clock";
import { db, type Tx } from "@/lib/db/client";
import { knownPersons } from "./known-persons";
import { newProfile } from "./open";
import { rowOf } from "./profile";

beforeEach(() => db.person.deleteMany());

async function write(tx: Tx, name: string, id: string = randomUUID()): Promise<string> {
  const row = rowOf(id, newProfile({ name, language: "de" }));
  const publicCode = id.slice(0, 6);
  await tx.person.upsert({
    where: { id },
    create: { id, publicCode, createdAt: now(), ...row },
    update: row,
  });
  return id;
}

const find = async (typed: string) => (await knownPersons()).find(typed);

test("the index follows what is written, changed and deleted, also outside of this process", async () => {
  expect(await find("Selam")).toEqual([]);
  const id = await write(db, "Selam Abraha");
  expect(await find("Selam")).toEqual([id]);
  await write(db, "Luwam Tesfay", id);
  expect(await find("Selam")).toEqual([]);
  expect(await find("Luwam")).toEqual([id]);
  const other = await write(db, "Luwam Neu");
  // One gone and one come at the same time: the number of persons alone would not tell.
  await db.$executeRaw`DELETE FROM "Person" WHERE id = ${id}::uuid`;
  await write(db, "Selam Neu");
  expect(await find("Luwam")).toEqual([other]);
});

test("a transaction that takes longer than a later one is not missed, and one that fails is not seen", async () => {
  const begun = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const long = db.$transaction(async (tx) => {
    const id = await write(tx, "Amal Langsam");
    begun.resolve();
    await goOn.promise;
    return id;
  });
  await begun.promise;
  const quick = await write(db, "Farid Schnell");
  expect(await find("Farid")).toEqual([quick]);
  expect(await find("Amal")).toEqual([]);
  goOn.resolve();
  await long;
  expect(await find("Amal")).toEqual([await long]);
  const failed = db.$transaction(async (tx) => {
    await write(tx, "Niemand Nirgends");
    throw new Error("taken back");
  });
  await expect(failed).rejects.toThrow("taken back");
  expect(await find("Niemand")).toEqual([]);
});

test("whoever asks at the same time gets what they have just written", async () => {
  const asked = Array.from({ length: 8 }, async (_, at) => {
    const id = await write(db, `Person Nummer${at}`);
    return (await find(`Nummer${at}`)).includes(id);
  });
  expect(await Promise.all(asked)).not.toContain(false);
});
