import "server-only";
import { city } from "@/lib/city/city";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { createPlanned } from "./bring-in-line";
import { situationOf } from "./cared-for";
import { needsNextDay } from "./next-day";
import { wantedForSupport } from "./wanted";

/**
 * Plans a day for a person who is cared for and has none, inside the transaction that led to it:
 * a case file that is opened or goes into another state, or a placement that was none.
 * @param days from today
 */
export async function keepADay(
  tx: Tx,
  personId: string,
  days: number = city().followUps.support,
): Promise<void> {
  await tx.$executeRaw`SELECT id FROM "Person" WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  if (!needsNextDay(await situationOf(tx, personId))) return;
  const wanted = wantedForSupport(today(), days);
  await createPlanned(tx, { personId, placementId: null }, [wanted]);
}

/** Takes away the day that was kept from a moment on, where its case file turns out to be none. */
export async function dropKeptDay(tx: Tx, personId: string, since: Date): Promise<void> {
  await tx.followUp.updateMany({
    where: { personId, kind: "support", state: "planned", createdAt: { gte: since } },
    data: { state: "done", outcome: "overtaken", settledAt: now(), version: { increment: 1 } },
  });
}
