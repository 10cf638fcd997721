import "server-only";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import type { Tx } from "@/lib/db/client";
import { notedIn } from "./queries";

/** Notes about a person, as far as the reader may see them. */
export async function noteEntries(
  tx: Tx,
  { personId, reader }: TimelineOf,
): Promise<TimelineEntry[]> {
  const notes = await notedIn(tx, { caseFile: { personId } }, reader);
  return notes.map(({ id, notedAt, visibility, authorId, text }) => ({
    id: `note-${id}`,
    at: notedAt,
    kind: "note",
    by: { userId: authorId },
    text: visibility === "own" ? "Notiz, nur für mich" : "Notiz",
    note: text,
  }));
}
