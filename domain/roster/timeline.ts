import "server-only";
import { doneActions } from "@/domain/audit/done";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import type { Tx } from "@/lib/db/client";
import { formatShortDate } from "@/lib/i18n/format";
import { plainDate } from "@/lib/plain-date";

/**
 * When a person came onto the list of the target group, from when on it did not name them, and which
 * lists were taken back that said something of them.
 */
export async function rosterEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  return [...(await listedEntries(tx, personId)), ...(await takenBackEntries(tx, personId))];
}

async function listedEntries(tx: Tx, personId: string): Promise<TimelineEntry[]> {
  const entry = await tx.rosterEntry.findUnique({ where: { personId } });
  if (!entry) return [];
  const about = { kind: "contact" as const, by: null, href: `/intern/roster/${entry.id}` };
  const listed = {
    ...about,
    id: `roster-${entry.id}`,
    at: entry.createdAt,
    text: `Auf der Zielgruppenliste (${listWords(entry)})`,
  };
  if (!entry.missingSince) return [listed];
  const missing = {
    ...about,
    id: `roster-missing-${entry.id}`,
    at: plainDate.parse(entry.missingSince),
    text: "Nicht mehr auf der Zielgruppenliste",
  };
  return [listed, missing];
}

async function takenBackEntries(tx: Tx, personId: string): Promise<TimelineEntry[]> {
  const done = await doneActions(tx, ["rosterImport.takeBack"], { ids: [personId] });
  if (done.length === 0) return [];
  const lists = await tx.rosterImport.findMany({
    where: { id: { in: done.flatMap(({ subjectIds }) => subjectIds[0] ?? []) } },
    select: { id: true, source: true, asOf: true },
  });
  const byId = new Map(lists.map((list) => [list.id, list]));
  return done.map(({ id, at, by, subjectIds }) => {
    const list = byId.get(subjectIds[0] ?? "");
    return {
      ...{ id: `roster-back-${id}`, at, by, kind: "contact" as const },
      text: `Zielgruppenliste zurückgenommen${list ? ` (${listWords(list)})` : ""}`,
    };
  });
}

function listWords({ source, asOf }: { readonly source: string; readonly asOf: string }): string {
  return `${source}, Stand ${formatShortDate(asOf)}`;
}
