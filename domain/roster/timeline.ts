import "server-only";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import type { Tx } from "@/lib/db/client";
import { formatShortDate } from "@/lib/i18n/format";
import { plainDate } from "@/lib/plain-date";

/** When a person came onto the list of the target group, and from when on it did not name them. */
export async function rosterEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const entry = await tx.rosterEntry.findUnique({ where: { personId } });
  if (!entry) return [];
  const about = { kind: "contact" as const, by: null, href: `/intern/roster/${entry.id}` };
  const listed = {
    ...about,
    id: `roster-${entry.id}`,
    at: entry.createdAt,
    text: `Auf der Zielgruppenliste (${entry.source}, Stand ${formatShortDate(entry.asOf)})`,
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
