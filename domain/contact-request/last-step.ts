import "server-only";
import { doneActions } from "@/domain/audit/done";
import type { Tx } from "@/lib/db/client";

const steps = [
  "contactRequest.move",
  "contactRequest.convert",
  "contactRequest.tie",
  "contactRequest.prove",
  "contactRequest.disprove",
  "contactRequest.untie",
  "contactRequest.settleWish",
  "contactRequest.judge",
] as const;

/** What a caseworker did with a request last, when and who: whoever comes too late is told. Null: nothing yet. */
export async function lastStep(tx: Tx, requestId: string) {
  const last = (await doneActions(tx, steps, { ids: [requestId] })).at(-1);
  if (!last) return null;
  const { at, by, action } = last;
  const user =
    by && "userId" in by
      ? await tx.user.findUnique({ where: { id: by.userId }, select: { displayName: true } })
      : null;
  return { at, action, by: user?.displayName ?? null };
}
