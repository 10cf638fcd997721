import "server-only";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";
import { placeIn, resultIn } from "./vocabulary";
import { resultWords, triedWords } from "./words";

/** Calls, visits and other tries to speak with a person; what was taken back says so. */
export async function contactEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const rows = await tx.contact.findMany({ where: { personId } });
  return rows.map((row) => {
    const tried = triedWords(row.medium, placeIn(row.place));
    const text = `${tried}: ${resultWords[resultIn(row.result)]}`;
    return {
      id: `contact-${row.id}`,
      at: row.at,
      kind: "contact" as const,
      by: row.userId ? { userId: row.userId } : null,
      text: row.takenBackAt ? `${text} (zurückgenommen)` : text,
      note: unsealOptional(columns.note, row.id, row.noteSealed),
    };
  });
}
