import "server-only";
import type { Action } from "@/domain/access/policy";
import type { Tx } from "@/lib/db/client";

/**
 * What the log says last of this having been done with something: what a second press is answered by, where
 * the thing itself does not tell any more what the first one did, and what a slip is taken back to. Null: it
 * was never done.
 */
export function lastDone(tx: Tx, action: Action, id: string) {
  return tx.auditEvent.findFirst({
    where: { action, outcome: "done", subjectIds: { has: id } },
    orderBy: { id: "desc" },
    select: { at: true, userId: true, subjectIds: true, caseFileId: true, detail: true },
  });
}
