import "server-only";
import { doneActions } from "@/domain/audit/done";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import type { Tx } from "@/lib/db/client";
import { keysOf } from "@/lib/keys-of";

const told = {
  "personAccess.issue": "Zugang zur eigenen Seite ausgestellt",
  "personAccess.renew": "Zugang zur eigenen Seite erneuert, der frühere gilt nicht mehr",
  "personAccess.end": "Zugang zur eigenen Seite beendet",
  "personAccess.clearNumber": "Zahl der eigenen Seite entfernt",
  "personAccess.chooseNumber": "Zahl der eigenen Seite gewählt oder abgelegt",
} as const;

/** What became of the keys to the person's own page. */
export async function accessEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const files = await tx.caseFile.findMany({ where: { personId }, select: { id: true } });
  const caseFileIds = files.map(({ id }) => id);
  const done = await doneActions(tx, keysOf(told), { caseFileIds });
  return done.map(({ id, at, action, by }) => ({
    ...{ id: `access-${id}`, at, kind: "access" as const, by },
    text: told[action],
  }));
}
