import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";

/**
 * Opens a note that its author had written for themselves to all who read the case file, as before it goes
 * into other hands. Its words stay as they are, and it is not closed again: somebody may have read it.
 * A second press changes nothing.
 */
export const shareNote = command({
  action: "note.share",
  input: z.object({ id: z.uuid(), caseFileId: z.uuid() }),
  target: (tx, { id, caseFileId }, _actor: StaffActor) =>
    tx.caseNote.findUnique({
      where: { id, caseFileId, notedAt: { not: null } },
      select: { id: true, caseFileId: true, authorId: true, visibility: true },
    }),
  run: async ({ tx, target: { id } }) => {
    await tx.caseNote.updateMany({
      where: { id, visibility: "own" },
      data: { visibility: "team" },
    });
    return {};
  },
  subject: ({ id, caseFileId }) => ({ type: "caseFile", ids: [id], caseFileId }),
});
