import "server-only";
import type { Tx } from "@/lib/db/client";
import { addDays, asUtcDate, type PlainDate } from "@/lib/plain-date";

export type BridgeRate = {
  readonly ended: number;
  readonly bridged: number;
  /** Begun placements that were taken back as entered in error in these months, ended or not. */
  readonly takenBack: number;
};

/** The last twelve months, in days. */
const windowDays = 365;

/**
 * Of the placements that ended in the last twelve months, how many had a next step before or on
 * their last day: another referral of the same person that was accepted or started and had not
 * ended by then, or another placement that went on. By hand, so that the database counts and none
 * of a year of moves is read; `domain/testing/bridge-rule` says the same move by move.
 *
 * What had ended goes on counting where its referral is later said to be entered in error: otherwise
 * every press would make the figure better. It is named beside the figure instead, together with
 * those that still ran. As a next step of somebody such a referral never counts.
 */
export async function countBridged(tx: Tx, today: PlainDate): Promise<BridgeRate> {
  const first = addDays(today, -windowDays);
  const [counted] = await tx.$queryRaw<Omit<BridgeRate, "takenBack">[]>`
    SELECT count(*)::int AS ended, count(*) FILTER (WHERE EXISTS (
      SELECT 1 FROM "CaseFile" AS file
      JOIN "Referral" AS other ON other."caseFileId" = file.id
      LEFT JOIN "Placement" AS placed ON placed."referralId" = other.id
      WHERE file."personId" = over."personId" AND other.id <> over."referralId"
        AND other.state NOT IN ('draft', 'enteredInError')
        AND (
          (placed."startedOn" <= over."lastDay"
            AND (placed."endedOn" IS NULL OR placed."endedOn" > over."lastDay"))
          OR EXISTS (
            SELECT 1 FROM "ReferralEvent" AS yes
            WHERE yes."referralId" = other.id AND yes."to" IN ('accepted', 'started')
              AND (yes.at AT TIME ZONE 'Europe/Berlin')::date::text <= over."lastDay"
              AND COALESCE(placed."endedOn", (
                SELECT (no.at AT TIME ZONE 'Europe/Berlin')::date::text
                FROM "ReferralEvent" AS no
                WHERE no."referralId" = other.id AND no.sequence > yes.sequence
                  AND no."to" NOT IN ('accepted', 'started')
                ORDER BY no.sequence LIMIT 1
              ), '9999') > over."lastDay"
          )
        )
    ))::int AS bridged
    FROM (
      SELECT placement."referralId", placement."endedOn" AS "lastDay", file."personId"
      FROM "Placement" AS placement
      JOIN "Referral" AS referral ON referral.id = placement."referralId"
      JOIN "CaseFile" AS file ON file.id = referral."caseFileId"
      WHERE placement."endedOn" > ${first} AND placement."endedOn" <= ${today}
    ) AS over`;
  const takenBack = await tx.placement.count({
    where: {
      state: "enteredInError",
      referral: { events: { some: { to: "enteredInError", at: { gte: asUtcDate(first) } } } },
    },
  });
  return { ...(counted ?? { ended: 0, bridged: 0 }), takenBack };
}
