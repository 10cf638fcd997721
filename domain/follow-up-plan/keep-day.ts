import "server-only";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { createPlanned } from "./bring-in-line";
import { caredFor } from "./cared-for";
import { needsNextDay } from "./next-day";
import { wantedForSupport } from "./wanted";

/**
 * Plans a day for a person who is cared for and has none, inside the transaction that led to it:
 * a case file that goes into support or aftercare, or a placement that was none.
 */
export async function keepADay(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`SELECT id FROM "Person" WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const otherPlanned = await tx.followUp.count({ where: { personId, state: "planned" } });
  if (!needsNextDay({ otherPlanned, ...(await caredFor(tx, personId)) })) return;
  const wanted = wantedForSupport(today(), city().followUps.support);
  await createPlanned(tx, { personId, placementId: null }, [wanted]);
}
