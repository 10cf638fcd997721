import "server-only";
import type { Actor } from "@/domain/access/actor";
import { actsInPlaceOf } from "@/domain/access/in-place-of";
import type { TargetOf } from "@/domain/access/may";
import type { Action } from "@/domain/access/policy";
import type { Tx } from "@/lib/db/client";
import type { Subject } from "./record";

/** For whom a deputy acts; asks for the case file's owner only where somebody stands in at all. */
export async function inPlaceOf<A extends Action>(
  tx: Pick<Tx, "caseFile">,
  actor: Actor,
  action: A,
  target: TargetOf<A>,
  { caseFileId }: Subject,
): Promise<string | undefined> {
  if (actor.kind !== "staff" || actor.standsInFor.length === 0) return undefined;
  const file = caseFileId
    ? await tx.caseFile.findUnique({ where: { id: caseFileId }, select: { ownerId: true } })
    : null;
  return actsInPlaceOf(actor, action, target, file?.ownerId);
}
