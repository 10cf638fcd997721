import "server-only";
import type { Tx } from "@/lib/db/client";

type Names = {
  /** What the referral leads to. */
  readonly target: string;
  /** Who gets the data. */
  readonly recipient: string;
  readonly isOffice: boolean;
};

/**
 * What many referrals lead to, in the words of `domain/offer/snapshot`. By hand, because a list of
 * thousands needs two names of each offer and would else read all that was said of it.
 */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Names>> {
  const rows = await tx.$queryRaw<({ id: string } & Names)[]>`
    SELECT
      referral.id,
      coalesce(office.name, referral."offerSnapshot" ->> 'title') AS target,
      coalesce(office.name, referral."offerSnapshot" ->> 'carrierName') AS recipient,
      office.id IS NOT NULL AS "isOffice"
    FROM "Referral" AS referral
    LEFT JOIN "Office" AS office ON office.id = referral."officeId"
    WHERE referral.id = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}
