import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { withText } from "@/domain/case-conference/minutes-draft";
import { command } from "@/domain/command";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { query } from "@/domain/query";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { handedOverFrom } from "./handed-over";

const account = z.uuid({ error: ({ input }) => (input ? "unknownChoice" : "missingChoice") });

/**
 * Gives all case files of a caseworker into the hands of another, closed ones as well: a follow-up goes
 * on after its file was closed. All that hangs on them stays as it is; what they have noted for
 * themselves stays theirs. One entry in the log names them all, each file's timeline tells of it, and so
 * does Today to whoever gets them.
 * @throws AppError "invalid": somebody who is no active caseworker, or the same one; notNow where there
 *   is none; missingChoice where it was not confirmed; changedMeanwhile where their number is another
 *   one since
 */
export const handOverAll = command({
  action: "caseFile.handOverAll",
  input: z.object({
    ownerId: account,
    newOwnerId: account,
    /** How many there were when it was confirmed. */
    sure: z.string().max(6).optional(),
  }),
  target: async (tx, { ownerId }, _actor: StaffActor) => {
    const owner = await tx.user.findUnique({ where: { id: ownerId }, select: { id: true } });
    if (!owner) return null;
    // In the order of their ids, so that two who hand over at once wait for each other.
    const files = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "CaseFile" WHERE "ownerId" = ${ownerId}::uuid ORDER BY id FOR UPDATE`;
    return { userId: owner.id, ids: files.map(({ id }) => id) };
  },
  again: ({ input, target: { userId, ids } }) =>
    ids.length === 0 ? { fromOwner: userId, toOwner: input.newOwnerId } : undefined,
  run: async ({ tx, actor, input, target }) => {
    const to = await tx.user.findUnique({
      where: { id: input.newOwnerId, disabledAt: null, role: "teilhabemanager" },
    });
    if (!to || to.id === target.userId) throw invalid("newOwnerId", "unknownChoice");
    const { ids } = target;
    if (ids.length === 0) throw invalid("ownerId", "notNow");
    if (!input.sure) throw invalid("sure", "missingChoice");
    if (input.sure !== String(ids.length)) throw invalid("sure", "changedMeanwhile");
    await tx.caseFile.updateMany({
      where: { id: { in: ids } },
      data: { ownerId: to.id, ...handedOverFrom(target.userId, actor, to) },
    });
    return { fromOwner: target.userId, toOwner: to.id };
  },
  subject: ({ ids }, result) => ({ type: "caseFile", ids, detail: result }),
});

/**
 * How many case files lie with whom, closed accounts included, what only they can read in them, and who
 * could take them: all for the administration, else one's own.
 */
export const listOwners = query({
  action: "caseFile.listOwners",
  target: async (tx, _input: Record<string, never>, actor: StaffActor) => {
    const [owners, takers] = await Promise.all([
      tx.user.findMany({
        where: {
          caseFiles: { some: {} },
          ...(actor.role === "admin" ? {} : { id: actor.userId }),
        },
        orderBy: { displayName: "asc" },
        select: {
          ...{ id: true, displayName: true, disabledAt: true, role: true },
          _count: { select: { caseFiles: true } },
        },
      }),
      tx.user.findMany({
        where: { disabledAt: null, role: "teilhabemanager" },
        orderBy: { displayName: "asc" },
        select: { id: true, displayName: true },
      }),
    ]);
    const notes = await unsharedNotes(
      tx,
      owners.map(({ id }) => id),
    );
    return { owners, takers, notes };
  },
  present: ({ owners, takers, notes }, actor) => ({
    owners: owners.map(({ id, displayName, disabledAt, role, _count }) => ({
      ...{ id, displayName, count: _count.caseFiles },
      /** Nobody who signs in answers for them. */
      gone: disabledAt !== null || role !== "teilhabemanager",
      unshared: unsharedOf(id, notes, actor),
    })),
    takers,
  }),
  subject: ({ owners }) => ({ type: "user", ids: owners.map(({ id }) => id) }),
});

const ofFile = {
  select: { id: true, ownerId: true, person: { select: { publicCode: true } } },
} as const;

/** Notes and drafts in somebody's own case files that nobody else will ever read, of minutes and contacts too. */
async function unsharedNotes(tx: Tx, ownerIds: readonly string[]) {
  const caseFile = { ownerId: { in: [...ownerIds] } };
  const authorId = { in: [...ownerIds] };
  const [notes, minutes, contacts] = await Promise.all([
    tx.caseNote.findMany({
      where: { authorId, caseFile, OR: [{ visibility: "own" }, { notedAt: null }] },
      orderBy: { caseFile: { openedAt: "asc" } },
      select: { authorId: true, notedAt: true, caseFile: ofFile },
    }),
    tx.minutesDraft.findMany({
      where: { ...withText, authorId, conference: { caseFile } },
      orderBy: { changedAt: "asc" },
      select: { authorId: true, conference: { select: { caseFile: ofFile } } },
    }),
    tx.contactDraft.findMany({
      where: { authorId, person: { caseFiles: { some: caseFile } } },
      orderBy: { changedAt: "asc" },
      select: {
        authorId: true,
        person: { select: { caseFiles: { ...caseFileOfNow, where: caseFile, ...ofFile } } },
      },
    }),
  ]);
  return [
    ...notes,
    ...minutes.map(({ conference, ...draft }) => ({ ...draft, ...conference, notedAt: null })),
    ...contacts.flatMap(({ person, ...draft }) =>
      person.caseFiles.map((file) => ({ ...draft, caseFile: file, notedAt: null })),
    ),
  ];
}

/** How many there are; and to who wrote them, in which files. */
function unsharedOf(
  ownerId: string,
  notes: Awaited<ReturnType<typeof unsharedNotes>>,
  { userId }: StaffActor,
) {
  const some = notes.filter(
    (note) => note.authorId === ownerId && note.caseFile.ownerId === ownerId,
  );
  const files = new Map(some.map(({ caseFile }) => [caseFile.id, caseFile.person.publicCode]));
  const isOwn = ownerId === userId;
  return {
    notes: some.filter(({ notedAt }) => notedAt !== null).length,
    drafts: some.filter(({ notedAt }) => notedAt === null).length,
    files: isOwn ? [...files].map(([id, publicCode]) => ({ id, publicCode })) : [],
  };
}
