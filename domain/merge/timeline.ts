import "server-only";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import type { Tx } from "@/lib/db/client";
import { joinedBy } from "./case-files";
import { rowIds } from "./rows";

/**
 * Where two persons became one, and where they were parted again: also where their case files stayed
 * two, since one of them was closed, or where there was none to join.
 */
export async function mergeEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const merges = await tx.personMerge.findMany({
    where: { OR: [{ keptId: personId }, { mergedId: personId }] },
  });
  return merges.flatMap((merge) => {
    const { id, at, userId, undoneAt, undoneById } = merge;
    const words = wordsOf(merge);
    return [
      entry(`merge-${id}`, at, userId, words.joined),
      ...(undoneAt ? [entry(`unmerge-${id}`, undoneAt, undoneById, words.parted)] : []),
    ];
  });
}

type Merge = Parameters<typeof joinedBy>[0] & { readonly moved: unknown; readonly stayed: unknown };

function wordsOf(merge: Merge): { joined: string; parted: string } {
  if (joinedBy(merge)) {
    return { joined: "Zwei Fallakten wurden eine", parted: "Die Fallakten wurden wieder getrennt" };
  }
  const hasFile = (rows: unknown) => rowIds.parse(rows).CaseFile !== undefined;
  const hasBoth = hasFile(merge.moved) && hasFile(merge.stayed);
  return {
    joined: hasBoth
      ? "Als dieselbe Person zusammengeführt: Die geschlossene Fallakte bleibt für sich"
      : "Als dieselbe Person zusammengeführt",
    parted: "Wieder getrennt: Es sind zwei Personen",
  };
}

function entry(id: string, at: Date, userId: string | null, text: string): TimelineEntry {
  return { id, at, kind: "state", by: userId ? { userId } : null, text };
}
