import "server-only";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import type { Tx } from "@/lib/db/client";
import { joinedBy } from "./case-files";

/** Where two case files of a person became one, and where they were parted again. */
export async function mergeEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const merges = await tx.personMerge.findMany({
    where: { OR: [{ keptId: personId }, { mergedId: personId }] },
  });
  return merges
    .filter(joinedBy)
    .flatMap(({ id, at, userId, undoneAt, undoneById }) => [
      entry(`merge-${id}`, at, userId, "Zwei Fallakten wurden eine"),
      ...(undoneAt
        ? [entry(`unmerge-${id}`, undoneAt, undoneById, "Die Fallakten wurden wieder getrennt")]
        : []),
    ]);
}

function entry(id: string, at: Date, userId: string | null, text: string): TimelineEntry {
  return { id, at, kind: "state", by: userId ? { userId } : null, text };
}
