import "server-only";
import type { Tx } from "@/lib/db/client";

/** A caseworker who answers for a person. */
export type InCharge = { readonly userId: string; readonly displayName: string };

/**
 * Who answers for each of these persons: the owner of the case file that stands for them now
 * (`caseFileOfNow` says the same), also of one that is closed. Whoever is on the list of the target
 * group alone is nobody's, and so is who was left by an account that was closed or has become another
 * role's: they are everybody's. By hand, because the database finds one file a person at once.
 */
export async function inChargeOf(
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, InCharge>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<({ personId: string } & InCharge)[]>`
    SELECT held."personId", owner.id AS "userId", owner."displayName"
    FROM (
      SELECT DISTINCT ON (file."personId") file."personId", file."ownerId"
      FROM "CaseFile" AS file
      WHERE file."personId" = ANY(${[...new Set(personIds)]}::uuid[])
      ORDER BY file."personId", file."closedAt" DESC NULLS FIRST, file."openedAt" DESC
    ) AS held
    JOIN "User" AS owner ON owner.id = held."ownerId"
    WHERE owner.role = 'teilhabemanager' AND owner."disabledAt" IS NULL`;
  return new Map(rows.map(({ personId, ...owner }) => [personId, owner]));
}
