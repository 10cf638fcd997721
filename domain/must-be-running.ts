import "server-only";
import type { Tx } from "@/lib/db/client";
import { belongsTo } from "@/lib/errors";

/**
 * Refuses what is new in a closed case file while another of the same person runs, as a merge leaves
 * them: it belongs there. Settling, correcting and taking back what the closed one holds goes on.
 * @throws AppError "invalid" (goesOnElsewhere), which names the one that runs
 */
export async function mustBeRunning(tx: Tx, caseFileId: string | undefined): Promise<void> {
  if (!caseFileId) return;
  const running = { where: { state: { not: "closed" } }, select: { id: true }, take: 1 } as const;
  const file = await tx.caseFile.findUnique({
    where: { id: caseFileId },
    select: { state: true, person: { select: { caseFiles: running } } },
  });
  const other = file?.person.caseFiles[0];
  if (file?.state === "closed" && other) throw belongsTo(other.id);
}
