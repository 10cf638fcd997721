import "server-only";
import { city } from "@/lib/city/city";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import type { PlainDate } from "@/lib/plain-date";
import { bringInLine } from "./bring-in-line";
import { wantedForPaper } from "./wanted";

/**
 * Brings the follow-ups before the end of a person's paper in line with its last day. Runs inside
 * the transaction that writes that day, which holds the person's row; once more changes nothing.
 * Where the day is not known any more, what is planned goes on asking: not to know is no decision.
 */
export async function planPaperFollowUps(
  tx: Tx,
  personId: string,
  validUntil: PlainDate | undefined,
): Promise<void> {
  if (!validUntil) return;
  // Whom nobody has ever accompanied is sought out by the roster, before the paper ends as well.
  if ((await tx.caseFile.count({ where: { personId } })) === 0) return;
  // Whoever settles one at this moment is waited for, so that what they decided is known here.
  await tx.$executeRaw`
    SELECT id FROM "FollowUp"
    WHERE "personId" = ${personId}::uuid AND "placementId" IS NULL FOR UPDATE`;
  const rows = await tx.followUp.findMany({ where: { personId, kind: "paperEnd" } });
  const wanted = wantedForPaper(validUntil, city().followUps.paper);
  await bringInLine(tx, { personId, placementId: null }, rows, wanted);
}

/** Of a paper whose day turns out to have been said by mistake nothing is asked. */
export async function dropPaperFollowUps(tx: Tx, personIds: readonly string[]): Promise<void> {
  await tx.followUp.updateMany({
    where: { personId: { in: [...personIds] }, kind: "paperEnd", state: "planned" },
    data: { state: "done", outcome: "overtaken", settledAt: now(), version: { increment: 1 } },
  });
}
