import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { afterSupport, isOnRoster, sayAfterSupport } from "@/domain/person/after-support";
import {
  closingAnswers,
  referralsAskedAtClosing,
  withdrawAtClosing,
} from "@/domain/referral/at-closing";
import type { Tx } from "@/lib/db/client";
import { AppError, type Issue } from "@/lib/errors";
import { optionalChoice } from "@/lib/form-fields";

/** What closing a case file asks beside its reason. */
export const closingFields = {
  /** What the roster says from then on, where the person stands on it. */
  roster: optionalChoice(afterSupport),
  /** What becomes of each referral that is open, by its id. */
  referrals: z.record(z.uuid(), optionalChoice(closingAnswers)).default({}),
};

type Closing = z.output<z.ZodObject<typeof closingFields>> & {
  readonly reason?: string | undefined;
};
type CaseFile = { readonly id: string; readonly personId: string };

/** The field that asks about a referral. */
export function referralField(id: string): string {
  return `referral-${id}`;
}

/**
 * Settles what a case file leaves behind when it is closed: nobody goes on counting as accompanied,
 * and no recipient goes on seeing a person, because somebody forgot to say so.
 * @throws AppError "invalid" with an issue for everything that was not said
 */
export async function settleClosing(
  tx: Tx,
  actor: StaffActor,
  { id, personId }: CaseFile,
  { reason, roster, referrals }: Closing,
): Promise<void> {
  const asked = await referralsAskedAtClosing(tx, id);
  const issues: Issue[] = [];
  if (!reason) issues.push({ field: "reason", code: "missing" });
  if (!roster && (await isOnRoster(tx, personId))) {
    issues.push({ field: "roster", code: "missingChoice" });
  }
  for (const referral of asked) {
    if (!referrals[referral.id]) {
      issues.push({ field: referralField(referral.id), code: "missingChoice" });
    }
  }
  if (issues.length > 0) throw new AppError("invalid", issues);
  for (const referral of asked) {
    if (referrals[referral.id] === "withdrawn") await withdrawAtClosing(tx, actor, referral.id);
  }
  if (roster) await sayAfterSupport(tx, personId, roster);
}
