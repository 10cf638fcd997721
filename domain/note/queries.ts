import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { query } from "@/domain/query";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";

/** So many notes stand in the case file's panel; all of them stand in the timeline. */
export const notesAtOnce = 5;

/** The latest notes of a case file that its reader may see, and what they have begun to write. */
export const readNotes = query({
  action: "note.list",
  target: async (tx, { caseFileId }: { caseFileId: string }, actor: StaffActor) => {
    const file = await tx.caseFile.findUnique({
      where: { id: caseFileId },
      select: { id: true },
    });
    if (!file) return null;
    const notes = await notedIn(tx, { caseFileId }, actor);
    const draft = await tx.caseNote.findFirst({
      where: { caseFileId, authorId: actor.userId, notedAt: null },
    });
    return { file, notes, draft };
  },
  present: ({ notes, draft }) => ({
    notes: notes.slice(0, notesAtOnce),
    /** Older ones that nobody else reads: they would be lost to whoever takes the case file over. */
    olderOwn: notes.slice(notesAtOnce).filter(({ visibility }) => visibility === "own"),
    count: notes.length,
    draft: draft && {
      text: unseal(columns.text, draft.id, draft.textSealed),
      visibility: draft.visibility,
      version: draft.version,
      changedAt: draft.changedAt,
    },
  }),
  subject: ({ file }) => ({ type: "caseFile", ids: [file.id], caseFileId: file.id }),
});

/** Notes that somebody may read, newest first. A note of one's own is nobody else's, deputies included. */
export async function notedIn(
  tx: Tx,
  where: { caseFileId: string } | { caseFile: { personId: string } },
  reader: StaffActor,
) {
  const rows = await tx.caseNote.findMany({
    where: { ...where, notedAt: { not: null } },
    orderBy: { notedAt: "desc" },
    include: { author: { select: { displayName: true } } },
  });
  return rows
    .filter((note) => may(reader, "note.read", note))
    .flatMap(({ id, notedAt, visibility, textSealed, author, authorId }) =>
      notedAt
        ? [
            {
              ...{ id, notedAt, visibility, authorId, author: author.displayName },
              text: unseal(columns.text, id, textSealed),
            },
          ]
        : [],
    );
}
