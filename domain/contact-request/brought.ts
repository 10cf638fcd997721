import "server-only";
import { openChanges } from "@/domain/person/changes";
import type { Tx } from "@/lib/db/client";
import { requestProof } from "./proof";
import { canUntie } from "./whose";

type Request = {
  readonly id: string;
  readonly proof: unknown;
  readonly personId: string | null;
  readonly unproven: boolean;
};

/**
 * What came to somebody with a request of which it was said that they wrote it: fields of what is known of
 * them, and a case file that was made or opened again. Null where nothing of the kind was said, or of one
 * that has gone back to its own person with the merge.
 */
export async function broughtBy(tx: Tx, { personId, unproven, ...request }: Request) {
  const proof = requestProof.nullable().parse(request.proof);
  if (!proof || !personId || unproven) return null;
  const isFree = await canUntie(tx, { id: request.id, unproven: true });
  if (isFree && proof.state === "converted") return null;
  const { changeId, openedFile: file } = proof;
  const kept = changeId && (await tx.personChange.findUnique({ where: { id: changeId } }));
  const again = file?.closedAt ? ("again" as const) : ("new" as const);
  return {
    fields: kept ? openChanges(kept).map(({ field }) => field) : [],
    caseFile: file && again,
  };
}
