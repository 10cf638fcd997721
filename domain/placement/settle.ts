import "server-only";
import { randomUUID } from "node:crypto";
import { keepADay } from "@/domain/follow-up-plan/keep-day";
import { dropFollowUps, planFollowUps } from "@/domain/follow-up-plan/plan";
import type { Tx } from "@/lib/db/client";
import { type Certificate, outcomeOf } from "./rules";

type Settled = {
  readonly id: string;
  readonly state: string;
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

/** Takes away the placement of a referral that was entered in error, and what is planned about it. */
export async function dropPlacement(tx: Tx, referralId: string): Promise<void> {
  const personId = await dropFollowUps(tx, referralId);
  await tx.placement.deleteMany({ where: { referralId } });
  if (personId) await keepADay(tx, personId);
}
