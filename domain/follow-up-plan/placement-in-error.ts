import "server-only";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { inErrorReason } from "./kinds";

/**
 * Stops what is planned about a placement that was entered in error; what was answered is kept.
 * @returns of whom something was planned: nobody has decided that nobody asks them any more
 */
export async function stopFollowUps(
  tx: Tx,
  placementId: string,
  userId: string,
): Promise<string | undefined> {
  // Whoever settles one at this moment is waited for, so that what they decided stays.
  await tx.$executeRaw`
    SELECT id FROM "FollowUp" WHERE "placementId" = ${placementId}::uuid FOR UPDATE`;
  const where = { placementId, state: "planned" } as const;
  const planned = await tx.followUp.findFirst({ where, select: { personId: true } });
  await tx.followUp.updateMany({
    where,
    data: {
      ...{ state: "stopped", reason: inErrorReason },
      ...{ settledAt: now(), settledById: userId, version: { increment: 1 } },
    },
  });
  return planned?.personId;
}

/** Plans again what {@link stopFollowUps} stopped. */
export async function reopenFollowUps(tx: Tx, placementId: string): Promise<void> {
  await tx.followUp.updateMany({
    where: { placementId, state: "stopped", reason: inErrorReason },
    data: {
      ...{ state: "planned", reason: null, settledAt: null, settledById: null },
      version: { increment: 1 },
    },
  });
}
