import "server-only";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { profileOf } from "@/domain/person/profile";
import type { Tx } from "@/lib/db/client";

const withFiles = {
  caseFiles: { ...caseFileOfNow, select: { id: true } },
  rosterEntry: { select: { id: true } },
} as const;

/** Two persons of whom neither has been merged, locked for a change; null where there are not two. */
export async function loadPair(tx: Tx, { keptId, mergedId }: { keptId: string; mergedId: string }) {
  if (keptId === mergedId) return null;
  await tx.$executeRaw`
    SELECT id FROM "Person" WHERE id = ANY(${[keptId, mergedId]}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await tx.person.findMany({
    where: { id: { in: [keptId, mergedId] }, mergedIntoId: null },
    include: withFiles,
  });
  const kept = rows.find(({ id }) => id === keptId);
  const merged = rows.find(({ id }) => id === mergedId);
  return kept && merged ? { kept: opened(kept), merged: opened(merged) } : null;
}

function opened<Row extends Parameters<typeof profileOf>[0]>(row: Row) {
  return { row, profile: profileOf(row) };
}

/** A merge that holds, with the one who stayed; null where there is none, or no longer. */
export async function loadMerge(tx: Tx, { id }: { id: string }) {
  const merge = await tx.personMerge.findUnique({
    where: { id, undoneAt: null },
    include: { kept: { include: withFiles }, merged: true },
  });
  // Whoever stayed and was merged later has to be taken out of there first.
  return merge?.kept.mergedIntoId === null ? merge : null;
}
