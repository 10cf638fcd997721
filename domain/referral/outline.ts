import "server-only";
import type { Tx } from "@/lib/db/client";

type Outline = {
  readonly personId: string;
  /** What the referral leads to. */
  readonly target: string;
  /** Who gets the data. */
  readonly recipient: string;
  readonly isOffice: boolean;
  readonly consent: { readonly withdrawnAt: Date | null; readonly expiresOn: string } | null;
  /** Since which week whoever takes part stays away. */
  readonly missedWeek: string | null;
};

type Row = Omit<Outline, "consent"> & {
  readonly id: string;
  readonly withdrawnAt: Date | null;
  readonly expiresOn: string | null;
};

/**
 * Whom many referrals are of, what they lead to (in the words of `domain/offer/snapshot`) and on which
 * consent. By hand, because a list of thousands needs two names of each offer and would else read all
 * that was said of it, and ask for thousands once more with each thing beside them.
 */
export async function outlinesOf(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Outline>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT
      referral.id,
      file."personId",
      coalesce(office.name, referral."offerSnapshot" ->> 'title') AS target,
      coalesce(office.name, referral."offerSnapshot" ->> 'carrierName') AS recipient,
      office.id IS NOT NULL AS "isOffice",
      consent."withdrawnAt",
      consent."expiresOn",
      placement."missedWeek"
    FROM "Referral" AS referral
    JOIN "CaseFile" AS file ON file.id = referral."caseFileId"
    LEFT JOIN "Office" AS office ON office.id = referral."officeId"
    LEFT JOIN "Consent" AS consent ON consent.id = referral."consentId"
    LEFT JOIN "Placement" AS placement
      ON placement."referralId" = referral.id AND placement.state = 'active'
    WHERE referral.id = ANY(${[...ids]}::uuid[])`;
  return new Map(
    rows.map(({ id, withdrawnAt, expiresOn, ...outline }) => [
      id,
      { ...outline, consent: expiresOn === null ? null : { withdrawnAt, expiresOn } },
    ]),
  );
}
