import "server-only";
import type { Tx } from "@/lib/db/client";
import type { PlainDate } from "@/lib/plain-date";

/**
 * Placements that run and should end by that day, of people whom no other referral leads beyond
 * that end: one that was accepted, or begun and not to end before it. The earliest end first. By
 * hand, because the database answers at once what would take reading every referral of them all;
 * `domain/testing/bridge-rule` says the same in words.
 */
export async function endingPlacements(tx: Tx, until: PlainDate): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT ending.id
    FROM "Placement" AS ending
    JOIN "Referral" AS referral ON referral.id = ending."referralId"
    JOIN "CaseFile" AS file ON file.id = referral."caseFileId"
    WHERE ending.state = 'active' AND ending."plannedEnd" <= ${until} AND NOT EXISTS (
      SELECT 1 FROM "CaseFile" AS any_file
      JOIN "Referral" AS other ON other."caseFileId" = any_file.id
      LEFT JOIN "Placement" AS placed ON placed."referralId" = other.id
      WHERE any_file."personId" = file."personId" AND other.id <> referral.id
        AND (
          other.state = 'accepted'
          OR (other.state = 'started' AND placed.id IS NULL)
          OR (other.state = 'started' AND placed.state = 'active'
            AND COALESCE(placed."plannedEnd", '9999') > ending."plannedEnd")
        )
    )
    ORDER BY ending."plannedEnd", ending.id`;
  return rows.map(({ id }) => id);
}
