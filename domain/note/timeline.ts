import "server-only";
import { doneActions } from "@/domain/audit/done";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import type { Tx } from "@/lib/db/client";
import { notedIn } from "./queries";

/** Notes about a person, as far as the reader may see them. */
export async function noteEntries(
  tx: Tx,
  { personId, reader }: TimelineOf,
): Promise<TimelineEntry[]> {
  const notes = await notedIn(tx, { caseFile: { personId } }, reader);
  const shared = await doneActions(tx, ["note.share"], { ids: notes.map(({ id }) => id) });
  const opened = shared.map(({ id, at, by }) => {
    const text = "Notiz „nur für mich“ für das Team geöffnet";
    return { id: `note-shared-${id}`, at, kind: "note" as const, by, text };
  });
  const written = notes.map(({ id, notedAt, visibility, authorId, text }) => ({
    id: `note-${id}`,
    at: notedAt,
    kind: "note" as const,
    by: { userId: authorId },
    text: visibility === "own" ? "Notiz, nur für mich" : "Notiz",
    note: text,
  }));
  return [...written, ...opened];
}
