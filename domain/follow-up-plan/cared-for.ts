import "server-only";
import type { Tx } from "@/lib/db/client";

/** Whether a person is accompanied, and whether a placement of theirs runs. */
export async function caredFor(tx: Tx, personId: string) {
  const supported = await tx.caseFile.count({
    where: { personId, state: { in: ["inSupport", "aftercare"] } },
  });
  const running = await tx.placement.count({
    where: { state: "active", referral: { caseFile: { personId } } },
  });
  return { supported: supported > 0, running: running > 0 };
}
