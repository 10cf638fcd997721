import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type PersonTable, personTableNames, personTables } from "./tables";

export const rowIds = z.partialRecord(z.enum(personTableNames), z.array(z.uuid()));
/** Ids of rows, by their table. */
export type RowIds = z.output<typeof rowIds>;

type Id = { readonly id: string };

/** All that belongs to a person. */
export async function rowsOf(tx: Tx, personId: string): Promise<RowIds> {
  const found: RowIds = {};
  for (const table of personTableNames) {
    const rows = await tx.$queryRaw<Id[]>`
      SELECT id FROM ${named(table)} WHERE "personId" = ${personId}::uuid ORDER BY id`;
    if (rows.length > 0) found[table] = rows.map(({ id }) => id);
  }
  return found;
}

/** What came to a person after a moment that knew these rows, but for what goes as {@link followMoved}. */
export async function rowsSince(tx: Tx, personId: string, known: readonly string[]) {
  const found: { id: string; table: PersonTable; at: Date }[] = [];
  for (const table of personTableNames) {
    if (table === "PersonChange") continue;
    const at = Prisma.raw(`"${personTables[table]}"`);
    const rows = await tx.$queryRaw<{ id: string; at: Date }[]>`
      SELECT id, ${at} AS at FROM ${named(table)}
      WHERE "personId" = ${personId}::uuid AND NOT (id = ANY(${[...known]}::uuid[]))`;
    found.push(...rows.map((row) => ({ ...row, table })));
  }
  const moved = await tx.appointment.findMany({
    where: { personId, movedFrom: { isNot: null } },
    select: { id: true },
  });
  const following = new Set(moved.map(({ id }) => id));
  return found.filter(({ id }) => !following.has(id));
}

/**
 * Appointments go where the one goes in whose place they came: what somebody knows of the former one, and
 * has to be told, is about the same.
 */
export async function followMoved(tx: Tx, persons: readonly string[]): Promise<void> {
  const among = [...persons];
  const went = await tx.$executeRaw`
    UPDATE "Appointment" AS own SET "personId" = former."personId"
    FROM "Appointment" AS former
    WHERE former."movedToId" = own.id AND former."personId" = ANY(${among}::uuid[])
      AND own."personId" = ANY(${among}::uuid[]) AND own."personId" <> former."personId"`;
  // The next of the chain.
  if (went > 0) await followMoved(tx, persons);
}

/** Gives rows of one person to another; such as are gone, or somebody else's by now, stay so. */
export async function giveRows(tx: Tx, rows: RowIds, from: string, to: string): Promise<void> {
  for (const table of personTableNames) {
    const ids = rows[table] ?? [];
    if (ids.length === 0) continue;
    await tx.$executeRaw`
      UPDATE ${named(table)} SET "personId" = ${to}::uuid
      WHERE "personId" = ${from}::uuid AND id = ANY(${ids}::uuid[])`;
  }
}

/** Names come from the list of tables alone. */
function named(table: PersonTable): Prisma.Sql {
  return Prisma.raw(`"${table}"`);
}
