import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type CaseFileTable, caseFileTableNames } from "./tables";

export const caseFileRowIds = z.partialRecord(z.enum(caseFileTableNames), z.array(z.uuid()));
/** Ids of rows of a case file, by their table. */
export type CaseFileRowIds = z.output<typeof caseFileRowIds>;

type Id = { readonly id: string };

/** All that hangs on a case file. */
export async function rowsOfCaseFile(tx: Tx, caseFileId: string): Promise<CaseFileRowIds> {
  const found: CaseFileRowIds = {};
  for (const table of caseFileTableNames) {
    const rows = await tx.$queryRaw<Id[]>`
      SELECT id FROM ${named(table)} WHERE "caseFileId" = ${caseFileId}::uuid ORDER BY id`;
    if (rows.length > 0) found[table] = rows.map(({ id }) => id);
  }
  return found;
}

/** What came into a case file after a moment that knew these rows; what somebody is still writing is theirs. */
export async function caseFileRowsSince(tx: Tx, caseFileId: string, known: readonly string[]) {
  const found: { id: string; table: CaseFileTable; at: Date }[] = [];
  for (const table of caseFileTableNames) {
    const written = table === "CaseNote" ? Prisma.sql`"notedAt" IS NOT NULL` : Prisma.sql`TRUE`;
    const rows = await tx.$queryRaw<{ id: string; at: Date }[]>`
      SELECT id, "createdAt" AS at FROM ${named(table)}
      WHERE "caseFileId" = ${caseFileId}::uuid AND NOT (id = ANY(${[...known]}::uuid[]))
        AND ${written}`;
    found.push(...rows.map((row) => ({ ...row, table })));
  }
  return found;
}

/** Puts rows of one case file into another; such as are gone, elsewhere by now, or find no room, stay. */
export async function putInto(tx: Tx, rows: CaseFileRowIds, from: string, into: string) {
  for (const table of caseFileTableNames) {
    const ids = rows[table] ?? [];
    if (ids.length === 0) continue;
    await tx.$executeRaw`
      UPDATE ${named(table)} AS own SET "caseFileId" = there.id
      FROM (SELECT ${into}::uuid AS id) AS there
      WHERE own."caseFileId" = ${from}::uuid AND own.id = ANY(${ids}::uuid[])
        AND ${room[table] ?? Prisma.sql`TRUE`}`;
  }
}

/**
 * An author has one draft of a note in a case file, and a case file one plan at a time, each with
 * its number.
 */
const room: Partial<Record<CaseFileTable, Prisma.Sql>> = {
  CaseNote: Prisma.sql`(own."notedAt" IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM "CaseNote" AS other
    WHERE other."caseFileId" = there.id AND other."notedAt" IS NULL
      AND other."authorId" = own."authorId"))`,
  SupportPlan: Prisma.sql`NOT EXISTS (
    SELECT 1 FROM "SupportPlan" AS other
    WHERE other."caseFileId" = there.id
      AND (other.number = own.number
        OR (other.state <> 'reviewed' AND other."setAsideAt" IS NULL
          AND own.state <> 'reviewed' AND own."setAsideAt" IS NULL)))`,
};

/** Names come from the list of tables alone. */
function named(table: CaseFileTable): Prisma.Sql {
  return Prisma.raw(`"${table}"`);
}
