import "server-only";
import { doneActions } from "@/domain/audit/done";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import type { Tx } from "@/lib/db/client";

/** When case files of a person were opened, and how they moved. */
export async function caseFileEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const files = await tx.caseFile.findMany({
    where: { personId },
    select: { id: true, openedAt: true },
  });
  const caseFileIds = files.map(({ id }) => id);
  const done = await doneActions(tx, ["caseFile.move"], { caseFileIds });
  return [
    ...files.map(({ id, openedAt }) => ({
      id: `case-file-${id}`,
      at: openedAt,
      kind: "state" as const,
      by: null,
      text: "Fallakte angelegt",
    })),
    ...done.map(({ id, at, by, moved }) => ({
      id: `case-file-move-${id}`,
      at,
      kind: "state" as const,
      by,
      text: "Stand der Fallakte geändert",
      changes: moved ? [{ field: "state", from: moved.from, to: moved.to }] : [],
    })),
  ];
}
