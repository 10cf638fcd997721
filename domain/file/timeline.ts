import "server-only";
import { doneActions } from "@/domain/audit/done";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";

/** Files that were put into a person's case file, and those that were deleted. */
export async function fileEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const caseFiles = await tx.caseFile.findMany({ where: { personId }, select: { id: true } });
  const caseFileIds = caseFiles.map(({ id }) => id);
  const files = await tx.personFile.findMany({
    where: { personId },
    select: {
      ...{ id: true, titleSealed: true, addedAt: true, addedById: true },
      ...{ removedAt: true, removedById: true },
    },
  });
  const removed = await doneActions(tx, ["file.remove"], { caseFileIds });
  const gone = files.flatMap(({ id, titleSealed, removedAt, removedById }) =>
    removedAt ? [{ id, titleSealed, at: removedAt, by: removedById } as const] : [],
  );
  return [
    ...files.map(({ id, titleSealed, addedAt, addedById }) => ({
      ...{ id: `file-${id}`, at: addedAt, kind: "file" as const, by: { userId: addedById } },
      text: `Datei abgelegt: ${unseal(columns.title, id, titleSealed)}`,
    })),
    ...gone.map(({ id, titleSealed, at, by }) => ({
      ...{ id: `file-gone-${id}`, at, kind: "file" as const, by: by ? { userId: by } : null },
      text: `Datei gelöscht: ${unseal(columns.title, id, titleSealed)}`,
    })),
    // Of those deleted before their names were kept the log alone knows.
    ...removed
      .filter(({ subjectIds }) => !gone.some(({ id }) => subjectIds.includes(id)))
      .map(({ id, at, by }) => ({
        ...{ id: `file-removed-${id}`, at, kind: "file" as const, by, text: "Datei gelöscht" },
      })),
  ];
}
