import "server-only";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";
import type { Place, Result } from "./vocabulary";
import { resultWords, triedWords } from "./words";

/** Calls, visits and other tries to speak with a person; what was taken back says so. */
export async function contactEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const rows = await tx.contact.findMany({ where: { personId } });
  return rows.map((row) => {
    const tried = triedWords(row.medium, row.place as Place | null);
    const text = `${tried}: ${resultWords[row.result as Result]}`;
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
