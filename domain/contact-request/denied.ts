import "server-only";
import { doneActions } from "@/domain/audit/done";
import type { Tx } from "@/lib/db/client";

/** By the id of a request: who has not written it, and when that was noted last. */
export type Denied = ReadonlyMap<string, ReadonlyMap<string, Date>>;

/**
 * Of whom it was noted that somebody else has written these requests: the request forgets it, and the next who
 * reads it would ask them again. Whoever was merged since is who they turned out to be.
 */
export async function deniedBy(tx: Tx, requestIds: readonly string[]): Promise<Denied> {
  const denied = new Map<string, Map<string, Date>>();
  if (requestIds.length === 0) return denied;
  const parting = ["contactRequest.untie", "contactRequest.disprove"] as const;
  const done = await doneActions(tx, parting, { ids: requestIds });
  const ids = done.flatMap(({ subjectIds: [, personId] }) => personId ?? []);
  const became = await whoBecame(tx, ids);
  for (const { at, subjectIds } of done) {
    const [requestId = "", personId] = subjectIds;
    if (!personId) continue;
    const people = denied.get(requestId) ?? new Map<string, Date>();
    denied.set(requestId, people.set(became.get(personId) ?? personId, at));
  }
  return denied;
}

/** Who these persons turned out to be, by their ids, also after one merge upon another. */
async function whoBecame(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const merged = await tx.person.findMany({
    where: { id: { in: [...ids] }, mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  });
  if (merged.length === 0) return new Map();
  const into = new Map(merged.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]));
  const further = await whoBecame(tx, [...into.values()]);
  return new Map([...into].map(([id, next]) => [id, further.get(next) ?? next]));
}
