import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Situation } from "./next-day";

/**
 * What decides whether a person needs another day: whether a case file or a placement of theirs
 * runs, and what else is planned. A paper's end, a year away, is no day on which somebody asks how
 * it goes on.
 * @param settled follow-ups that are being settled
 */
export async function situationOf(
  tx: Tx,
  personId: string,
  settled: readonly string[] = [],
): Promise<Situation> {
  const kind = { not: "paperEnd" } as const;
  const otherPlanned = await tx.followUp.count({
    where: { personId, state: "planned", kind, id: { notIn: [...settled] } },
  });
  const open = await tx.caseFile.count({ where: { personId, state: { not: "closed" } } });
  const running = await tx.placement.count({
    where: { state: "active", referral: { caseFile: { personId } } },
  });
  return { otherPlanned, open: open > 0, running: running > 0 };
}
