import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { db, type Tx } from "./client";

class Undone extends Error {}

/** Carries something out, and leaves nothing of it. */
async function tried<Found>(work: (tx: Tx) => Promise<Found>): Promise<Found | undefined> {
  let found: Found | undefined;
  const run = db.$transaction(async (tx) => {
    found = await work(tx);
    throw new Undone();
  });
  await expect(run).rejects.toBeInstanceOf(Undone);
  return found;
}

const key = randomUUID();
const write = (tx: Tx, at: Date) => tx.sentForm.create({ data: { print: key, at } });
const inDatabase = async (tx: Tx) => {
  const [row] = await tx.$queryRaw<{ at: string; day: string }[]>`
    SELECT to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
      ("at" AT TIME ZONE 'Europe/Berlin')::date::text AS day
    FROM "SentForm" WHERE print = ${key}`;
  return row;
};
const asRead = async (tx: Tx) =>
  (await tx.sentForm.findUniqueOrThrow({ where: { print: key } })).at.toISOString();

test.each([
  ["in winter", "2026-12-01T09:00:00.250Z", "2026-12-01"],
  ["in summer", "2026-07-01T09:00:00.000Z", "2026-07-01"],
  ["half past midnight in Remscheid", "2026-11-30T23:30:00.000Z", "2026-12-01"],
  ["in the hour that the clocks of March leave out", "2027-03-28T02:30:00.000Z", "2027-03-28"],
])("an instant %s is the same one in the database", async (_, at, day) => {
  await tried(async (tx) => {
    await write(tx, new Date(at));
    expect(await inDatabase(tx)).toEqual({ at, day });
    expect(await asRead(tx)).toBe(at);
  });
});

test("what sessions of another time zone wrote is put right, also where nobody may change it", async () => {
  const sql = readFileSync(
    "prisma/migrations/20261127180201_instants_in_utc/migration.sql",
    "utf8",
  );
  const at = "2026-07-01T09:00:00.000Z";
  const event = { at: new Date(at), action: key, outcome: "done", actorKind: "system" } as const;
  await tried(async (tx) => {
    await tx.$executeRaw`SET LOCAL TimeZone TO 'Europe/Berlin'`;
    await write(tx, new Date(at));
    await tx.auditEvent.create({ data: { ...event, subjectType: "portal", subjectIds: [] } });
    expect(await inDatabase(tx)).toMatchObject({ at: "2026-07-01T07:00:00.000Z" });
    await tx.$executeRawUnsafe(sql);
    await tx.$executeRaw`SET LOCAL TimeZone TO 'UTC'`;
    expect([await inDatabase(tx), await asRead(tx)]).toEqual([{ at, day: "2026-07-01" }, at]);
    const logged = await tx.auditEvent.findFirstOrThrow({ where: { action: key } });
    expect(logged.at.toISOString()).toBe(at);
    // Where sessions were in UTC all along, nothing is to be put right.
    await tx.$executeRawUnsafe(sql);
    expect(await asRead(tx)).toBe(at);
    await expect(
      tx.auditEvent.updateMany({ where: { action: key }, data: { outcome: "denied" } }),
    ).rejects.toThrow();
  });
});
