import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import type { Further } from "@/domain/command";
import { holds } from "@/domain/consent/rules";
import { targetName } from "@/domain/offer/snapshot";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { endReferralLinks } from "./link";
import { loadReferral } from "./load";
import { movedSubject, moveReferral } from "./move";
import { canMove, goingOn, isDisclosedState, type ReferralState } from "./rules";
import type { Where } from "./summary";
import { untoldRefusal } from "./untold";

/** What becomes of a referral whose case file is closed. */
export const closingAnswers = ["goesOn", "withdrawn"] as const;
export type ClosingAnswer = (typeof closingAnswers)[number];

/**
 * A recipient knows of the person, and nothing has begun: closing the case file has to say what
 * becomes of it.
 */
function isAskedAtClosing(state: ReferralState): boolean {
  return isDisclosedState(state) && canMove(state, "withdrawn", "caseworker");
}

/**
 * What case files leave with others when they are closed: referrals that are asked about, and such as have
 * begun and go on; each with whether its recipient goes on seeing the person.
 */
export async function referralsAtClosing(tx: Tx, where: Where) {
  const state = { in: [...goingOn] };
  const rows = await tx.referral.findMany({
    where: { ...where, state },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: {
      ...{ id: true, state: true, offerSnapshot: true },
      office: { select: { name: true } },
      consent: { select: { withdrawnAt: true, expiresOn: true } },
    },
  });
  return rows.map((row) => ({
    ...{ id: row.id, state: row.state, target: targetName(row) },
    isAsked: isAskedAtClosing(row.state),
    seenUntil: row.consent && holds(row.consent, today()) ? row.consent.expiresOn : null,
  }));
}

/** Of a no to these the person is still to be told, whatever becomes of the case file. */
export async function untoldAtClosing(tx: Tx, where: Where) {
  const rows = await tx.referral.findMany({
    where: { AND: [where, untoldRefusal] },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: { id: true, offerSnapshot: true, office: { select: { name: true } } },
  });
  return rows.map((row) => ({ id: row.id, target: targetName(row) }));
}

/**
 * Takes a referral back with its case file, inside the caller's transaction: its recipient sees
 * nothing from now on, and the log says so as of any other.
 * @throws AppError "invalid" (notNow) where it is over or has begun
 */
export async function withdrawAtClosing(tx: Tx, actor: StaffActor, id: string): Promise<Further[]> {
  const referral = await loadReferral(tx, { id });
  if (!referral) return [];
  await endReferralLinks(tx, id, "withdrawn");
  const { version } = referral;
  const moved = await moveReferral(tx, actor, referral, {
    ...{ to: "withdrawn", side: "caseworker", version },
    note: "Mit der Fallakte geschlossen",
  });
  return [{ action: "referral.withdraw", subject: movedSubject(referral, moved) }];
}
