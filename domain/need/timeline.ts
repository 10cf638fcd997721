import "server-only";
import { z } from "zod";
import { doersOf, doneActions } from "@/domain/audit/done";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { unseal, unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";

const changeList = z.array(
  z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
);

/** Needs of a person, also those taken back, how far they have come, and what was put right in them. */
export async function needEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const files = await tx.caseFile.findMany({
    where: { personId },
    select: { id: true, needs: { include: { changes: true } } },
  });
  const caseFileIds = files.map(({ id }) => id);
  const needs = files.flatMap((file) => file.needs);
  const ids = needs.map(({ id }) => id);
  const noted = await doersOf(tx, ["need.add"], ids);
  const takenBack = await doersOf(tx, ["need.takeBack"], ids);
  const done = await doneActions(tx, ["need.move"], { caseFileIds });
  return [
    ...needs.flatMap((need): TimelineEntry[] => {
      const { id, createdAt, domain, goalSealed, takenBackAt, changes } = need;
      const about = { kind: "need" as const, changes: [{ field: "need", from: null, to: domain }] };
      return [
        {
          ...{ ...about, id: `need-${id}`, at: createdAt, by: noted(id), text: "Bedarf notiert" },
          note: unsealOptional(columns.goal, id, goalSealed),
        },
        ...changes.map((change) => ({
          ...{ kind: about.kind, id: `need-change-${change.id}`, at: change.at },
          ...{ by: { userId: change.userId }, text: "Bedarf berichtigt" },
          changes: changeList.parse(
            JSON.parse(unseal(columns.changes, change.id, change.changesSealed)),
          ),
        })),
        ...(takenBackAt
          ? [
              {
                ...{ ...about, id: `need-end-${id}`, at: takenBackAt, by: takenBack(id) },
                text: "Bedarf zurückgenommen: irrtümlich notiert",
              },
            ]
          : []),
      ];
    }),
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
