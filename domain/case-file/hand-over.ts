import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { withText } from "@/domain/case-conference/minutes-draft";
import { command } from "@/domain/command";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { handedOverFrom } from "./handed-over";

/**
 * What its owner alone reads in a case file: notes for themselves, and drafts of notes, minutes and contacts.
 * It stays theirs.
 */
export async function unsharedIn(tx: Tx, { id, ownerId }: { id: string; ownerId: string }) {
  const own = { caseFileId: id, authorId: ownerId };
  const [notes, drafts, minutes, contacts] = await Promise.all([
    tx.caseNote.count({ where: { ...own, visibility: "own", notedAt: { not: null } } }),
    tx.caseNote.count({ where: { ...own, notedAt: null } }),
    tx.minutesDraft.count({
      where: { ...withText, authorId: ownerId, conference: { caseFileId: id } },
    }),
    tx.contactDraft.count({
      where: { authorId: ownerId, person: { caseFiles: { some: { id } } } },
    }),
  ]);
  return { notes, drafts: drafts + minutes + contacts };
}

/**
 * Gives a case file into the hands of another caseworker. All that hangs on it, and on the person,
 * stays as it is: follow-ups, referrals and notes know the person and not the owner. What the former one
 * has noted for themselves stays theirs ({@link unsharedIn}). Today tells whoever gets it.
 * @throws AppError "invalid" where somebody is no active caseworker or has it already; "conflict"
 * when somebody else handed it over first
 */
export const handOverCaseFile = command({
  action: "caseFile.handOver",
  input: z.object({
    id: z.uuid(),
    /** The owner that the form showed. */
    ownerId: z.uuid(),
    newOwnerId: z.uuid({ error: ({ input }) => (input ? "unknownChoice" : "missingChoice") }),
  }),
  target: (tx, { id }, _actor: StaffActor) => tx.caseFile.findUnique({ where: { id } }),
  again: ({ input: { ownerId: fromOwner, newOwnerId: toOwner }, target }) =>
    target.ownerId === toOwner ? { fromOwner, toOwner } : undefined,
  run: async ({ tx, actor, input, target }) => {
    const to = await tx.user.findUnique({
      where: { id: input.newOwnerId, disabledAt: null, role: "teilhabemanager" },
    });
    if (!to || to.id === input.ownerId) throw invalid("newOwnerId", "unknownChoice");
    const { count } = await tx.caseFile.updateMany({
      where: { id: target.id, ownerId: input.ownerId },
      data: { ownerId: to.id, ...handedOverFrom(input.ownerId, actor, to) },
    });
    if (count === 0) throw conflict();
    return { fromOwner: input.ownerId, toOwner: to.id };
  },
  subject: ({ id }, result) => ({ type: "caseFile", ids: [id], caseFileId: id, detail: result }),
});
