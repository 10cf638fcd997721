import "server-only";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";

/**
 * Closes what is planned for both about the same, such as the end of a paper, on the later day: one question is
 * enough, and nobody is asked later for it. On one day it is that of the one who goes.
 * @returns the ids of what was closed
 */
export async function closeDoubled(tx: Tx, keptId: string, mergedId: string): Promise<string[]> {
  const planned = { state: "planned", placementId: null, offsetDays: { not: null } } as const;
  const ofKept = await tx.followUp.findMany({ where: { personId: keptId, ...planned } });
  const ofMerged = await tx.followUp.findMany({ where: { personId: mergedId, ...planned } });
  const ids = ofMerged.flatMap((one) => {
    const same = ofKept.filter(
      ({ kind, offsetDays }) => kind === one.kind && offsetDays === one.offsetDays,
    );
    if (same.length === 0) return [];
    const isEarlier = same.every(({ dueOn }) => one.dueOn < dueOn);
    return isEarlier ? same.map(({ id }) => id) : [one.id];
  });
  await tx.followUp.updateMany({
    where: { id: { in: ids } },
    data: { state: "done", outcome: "overtaken", settledAt: now(), version: { increment: 1 } },
  });
  return ids;
}

/** Plans again what a merge had closed, where nobody has touched it since. */
export async function planAgain(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.followUp.updateMany({
    where: { id: { in: [...ids] }, state: "done", outcome: "overtaken" },
    data: { state: "planned", outcome: null, settledAt: null, version: { increment: 1 } },
  });
}
