import "server-only";
import type { FollowUpKind } from "@/domain/follow-up-plan/kinds";
import type { Tx } from "@/lib/db/client";
import type { PlainDate } from "@/lib/plain-date";

export type Due = {
  readonly id: string;
  readonly personId: string;
  readonly version: number;
  readonly kind: FollowUpKind;
  readonly dueOn: string;
  readonly placementId: string | null;
  readonly follows: string | null;
  readonly offsetDays: number | null;
  readonly attempts: number;
  /** What the placement leads to, in the words of `domain/offer/snapshot`. */
  readonly target: string | null;
};

/**
 * What is planned up to a day, the earliest first. By hand, because a list of thousands needs one name
 * of each offer and would else read all that was said of it, and ask for thousands once more with each
 * thing beside them.
 */
export function dueUntil(tx: Tx, until: PlainDate): Promise<Due[]> {
  return tx.$queryRaw<Due[]>`
    SELECT
      asked.id,
      asked."personId",
      asked.version,
      asked.kind::text AS kind,
      asked."dueOn",
      asked."placementId",
      asked.follows,
      asked."offsetDays",
      asked.attempts,
      coalesce(office.name, referral."offerSnapshot" ->> 'title') AS target
    FROM "FollowUp" AS asked
    LEFT JOIN "Placement" AS placement ON placement.id = asked."placementId"
    LEFT JOIN "Referral" AS referral ON referral.id = placement."referralId"
    LEFT JOIN "Office" AS office ON office.id = referral."officeId"
    WHERE asked.state = 'planned' AND asked."dueOn" <= ${until}
    ORDER BY asked."dueOn", asked.follows NULLS LAST, asked."offsetDays" NULLS LAST`;
}
