import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { inPlaceOf } from "@/domain/audit/in-place-of";
import { recordAudit } from "@/domain/audit/record";
import type { Tx } from "@/lib/db/client";
import { endReferralLinks } from "./link";
import { loadReferral } from "./load";
import { movedSubject, moveReferral } from "./move";
import { canMove, isDisclosedState, type ReferralState, referralStates } from "./rules";

/** What becomes of a referral whose case file is closed. */
export const closingAnswers = ["goesOn", "withdrawn"] as const;
export type ClosingAnswer = (typeof closingAnswers)[number];

/** A recipient sees the person, and nothing has begun: closing the case file has to say what becomes of it. */
export function isAskedAtClosing(state: ReferralState): boolean {
  return isDisclosedState(state) && canMove(state, "withdrawn", "caseworker");
}

/** The referrals of a case file that are asked about when it is closed. */
export function referralsAskedAtClosing(tx: Tx, caseFileId: string): Promise<{ id: string }[]> {
  const state = { in: referralStates.filter(isAskedAtClosing) };
  return tx.referral.findMany({ where: { caseFileId, state }, select: { id: true } });
}

/**
 * Takes a referral back with its case file, inside the caller's transaction: its recipient sees
 * nothing from now on, and the log says so as of any other.
 * @throws AppError "invalid" (notNow) where it is over or has begun
 */
export async function withdrawAtClosing(tx: Tx, actor: StaffActor, id: string): Promise<void> {
  const referral = await loadReferral(tx, { id });
  if (!referral) return;
  await endReferralLinks(tx, id, "withdrawn");
  const { version } = referral;
  const moved = await moveReferral(tx, actor, referral, {
    ...{ to: "withdrawn", side: "caseworker", version },
    note: "Mit der Fallakte geschlossen",
  });
  const subject = movedSubject(referral, moved);
  const stoodIn = await inPlaceOf(tx, actor, "referral.withdraw", referral, subject);
  await recordAudit(tx, actor, "referral.withdraw", subject, "done", stoodIn);
}
