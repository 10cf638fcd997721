import "server-only";
import type { Tx } from "@/lib/db/client";

/** Another case file of the same person that runs; null: there is none. */
export function runningBeside(
  tx: Tx,
  { id, personId }: { readonly id: string; readonly personId: string },
): Promise<{ id: string } | null> {
  return tx.caseFile.findFirst({
    where: { personId, id: { not: id }, state: { not: "closed" } },
    select: { id: true },
  });
}
