import "server-only";
import type { Tx } from "@/lib/db/client";

type Outline = {
  readonly personId: string;
  /** What the referral leads to. */
  readonly target: string;
  /** Who gets the data. */
  readonly recipient: string;
  readonly isOffice: boolean;
};

/**
 * Whom many referrals are of and what they lead to, in the words of `domain/offer/snapshot`. By hand,
 * because a list of thousands needs two names of each offer and would else read all that was said of it.
 */
export async function outlinesOf(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Outline>> {
  const rows = await tx.$queryRaw<({ id: string } & Outline)[]>`
    SELECT
      referral.id,
      file."personId",
      coalesce(office.name, referral."offerSnapshot" ->> 'title') AS target,
      coalesce(office.name, referral."offerSnapshot" ->> 'carrierName') AS recipient,
      office.id IS NOT NULL AS "isOffice"
    FROM "Referral" AS referral
    JOIN "CaseFile" AS file ON file.id = referral."caseFileId"
    LEFT JOIN "Office" AS office ON office.id = referral."officeId"
    WHERE referral.id = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, ...outline }) => [id, outline]));
}
