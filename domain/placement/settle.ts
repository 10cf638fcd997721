import "server-only";
import { randomUUID } from "node:crypto";
import { dropKeptDay, keepADay } from "@/domain/follow-up-plan/keep-day";
import { reopenFollowUps, stopFollowUps } from "@/domain/follow-up-plan/placement-in-error";
import { planFollowUps } from "@/domain/follow-up-plan/plan";
import type { Tx } from "@/lib/db/client";
import { type Certificate, outcomeOf } from "./rules";

type Settled = {
  readonly id: string;
  readonly state: string;
  /** Set where it goes to an office, which holds no course: nobody takes part in anything. */
  readonly officeId: string | null;
  readonly startedOn: string | null;
  readonly plannedEnd: string | null;
  readonly endedOn: string | null;
  /** Why it ended before its time. */
  readonly reason: string | null;
  readonly certificate: Certificate | null;
};

/**
 * Brings the placement in line with what a referral's two sides agree on: a confirmed start makes
 * one, a confirmed end closes it with its outcome. Its follow-ups go with it. Runs inside the
 * caller's transaction.
 */
export async function settlePlacement(tx: Tx, referral: Settled): Promise<void> {
  if (referral.officeId && !(await hasBegun(tx, referral.id))) return;
  const { id: referralId, state, startedOn, plannedEnd, endedOn, reason, certificate } = referral;
  if (state === "started" && startedOn) {
    const { id } = await tx.placement.upsert({
      where: { referralId },
      create: { id: randomUUID(), referralId, state: "active", startedOn, plannedEnd },
      update: {
        state: "active",
        startedOn,
        plannedEnd,
        endedOn: null,
        outcome: null,
        certificate: null,
      },
    });
    await planFollowUps(tx, id);
  }
  if (state === "completed" || state === "droppedOut") {
    const { id } = await tx.placement.update({
      where: { referralId },
      data: { state: "ended", endedOn, outcome: outcomeOf(state, reason), certificate },
    });
    await planFollowUps(tx, id);
  }
}

/** What began at an office before offices were told apart from courses still comes to its end. */
async function hasBegun(tx: Tx, referralId: string): Promise<boolean> {
  return (await tx.placement.count({ where: { referralId } })) > 0;
}

/**
 * The placement of a referral that was entered in error counts as none from now on. It stays, with
 * who came in which week, until the slip is undone; what is planned about it is stopped.
 */
export async function takeBackPlacement(tx: Tx, referralId: string, userId: string): Promise<void> {
  const placement = await tx.placement.findUnique({ where: { referralId } });
  if (!placement) return;
  const personId = await stopFollowUps(tx, placement.id, userId);
  await tx.placement.update({ where: { referralId }, data: { state: "enteredInError" } });
  if (personId) await keepADay(tx, personId);
}

/**
 * Undoes {@link takeBackPlacement}: the placement is as it was, and everybody is asked about again.
 * @param since when it was taken back: the day that was kept instead is not needed any more
 */
export async function restorePlacement(tx: Tx, referralId: string, since: Date): Promise<void> {
  const placement = await tx.placement.findUnique({
    where: { referralId },
    include: { referral: { select: { caseFile: { select: { personId: true } } } } },
  });
  if (placement?.state !== "enteredInError") return;
  const { id, endedOn, referral } = placement;
  const { personId } = referral.caseFile;
  await tx.placement.update({ where: { id }, data: { state: endedOn ? "ended" : "active" } });
  await reopenFollowUps(tx, id);
  await planFollowUps(tx, id);
  await dropKeptDay(tx, personId, since);
  await keepADay(tx, personId);
}
