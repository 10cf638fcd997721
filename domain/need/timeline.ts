import "server-only";
import { doersOf, doneActions } from "@/domain/audit/done";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";

/** Needs of a person, and how far they have come. */
export async function needEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const files = await tx.caseFile.findMany({
    where: { personId },
    select: { id: true, needs: true },
  });
  const caseFileIds = files.map(({ id }) => id);
  const needs = files.flatMap((file) => file.needs);
  const noted = await doersOf(
    tx,
    ["need.add"],
    needs.map(({ id }) => id),
  );
  const done = await doneActions(tx, ["need.move"], { caseFileIds });
  return [
    ...needs.map(({ id, createdAt, domain, goalSealed }) => ({
      id: `need-${id}`,
      at: createdAt,
      kind: "need" as const,
      by: noted(id),
      text: "Bedarf notiert",
      changes: [{ field: "need", from: null, to: domain }],
      note: unsealOptional(columns.goal, id, goalSealed),
    })),
    ...done.map(({ id, at, by, moved }) => ({
      id: `need-move-${id}`,
      at,
      kind: "need" as const,
      by,
      text: "Stand eines Bedarfs geändert",
      changes: moved
        ? [
            { field: moved.need ?? "need", from: moved.from, to: moved.to },
            ...(moved.reason ? [{ field: "reason", from: null, to: moved.reason }] : []),
          ]
        : [],
    })),
  ];
}
