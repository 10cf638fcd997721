import "server-only";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import type { Tx } from "@/lib/db/client";
import { type Occasion, openChanges } from "./changes";

const texts: Readonly<Record<Occasion, string>> = {
  profile: "Angaben geändert",
  request: "Erreichbarkeit aus der Anfrage übernommen",
  roster: "Angaben aus der Zielgruppenliste übernommen",
  rosterTakenBack: "Angaben wie vor der zurückgenommenen Zielgruppenliste",
  merge: "Angaben beim Zusammenführen übernommen",
  requestTakenBack: "Angaben wie vor der Anfrage, die jemand anderes geschrieben hat",
  unmerge: "Angaben beim Trennen zurückgegeben",
};

/** Every change of a person's profile: which field, and what stood there before. */
export async function profileEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const rows = await tx.personChange.findMany({ where: { personId } });
  return rows.map((row) => ({
    id: `profile-${row.id}`,
    at: row.at,
    kind: "profile",
    by: row.userId ? { userId: row.userId } : null,
    text: texts[row.occasion as Occasion] ?? texts.profile,
    changes: openChanges(row),
  }));
}
