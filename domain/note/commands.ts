import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";
import { seal, unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { conflict } from "@/lib/errors";
import { columns } from "./columns";
import { type NoteForm, noteForm } from "./schema";

/** The case file and what its reader has written in it, held so that two windows come one after the other. */
async function load(tx: Tx, { caseFileId }: { caseFileId: string }, { userId }: StaffActor) {
  await tx.$executeRaw`SELECT id FROM "CaseFile" WHERE id = ${caseFileId}::uuid FOR NO KEY UPDATE`;
  const file = await tx.caseFile.findUnique({ where: { id: caseFileId }, select: { id: true } });
  if (!file) return null;
  const own = { caseFileId, authorId: userId };
  const draft = await tx.caseNote.findFirst({ where: { ...own, notedAt: null } });
  const latest = await tx.caseNote.findFirst({
    where: { ...own, notedAt: { not: null } },
    orderBy: { notedAt: "desc" },
  });
  return { id: file.id, draft, latest };
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
type Note = NonNullable<Loaded["draft"]>;

const subject = ({ id }: Loaded) => ({ type: "caseFile" as const, ids: [id], caseFileId: id });

/**
 * Keeps what somebody is writing, for its author alone. The same text may come twice, as it does
 * when an answer was lost on the way.
 * @throws AppError "conflict" where another window of theirs has saved something else
 */
export const saveNoteDraft = command({
  action: "note.write",
  input: noteForm,
  target: load,
  newIn: ({ id }) => id,
  run: ({ tx, actor, input, target }) => keep(tx, actor, input, target, null),
  subject,
});

/**
 * Puts a note into the case file. It is not changed any more: who has something to add writes
 * another one. Sent twice, it stands there once.
 * @throws AppError "invalid" (no text), "conflict" as in {@link saveNoteDraft}
 */
export const finishNote = command({
  action: "note.write",
  input: noteForm,
  target: load,
  newIn: ({ id }) => id,
  run: async ({ tx, actor, input, target }) => {
    const { draft, latest } = target;
    const isSentAgain = !draft && latest?.version === input.version + 1 && says(latest, input);
    return isSentAgain ? { version: 0 } : keep(tx, actor, input, target, now());
  },
  subject,
});

/** Throws a draft away; what has been noted stays. */
export const discardNoteDraft = command({
  action: "note.write",
  input: z.object({ caseFileId: z.uuid() }),
  target: load,
  run: async ({ tx, target: { draft } }) => {
    if (draft) await tx.caseNote.deleteMany({ where: { id: draft.id, notedAt: null } });
    return {};
  },
  subject,
});

async function keep(
  tx: Tx,
  { userId: authorId }: StaffActor,
  input: NoteForm,
  { draft, id: caseFileId }: Loaded,
  notedAt: Date | null,
): Promise<{ version: number }> {
  if (draft && draft.version !== input.version && !says(draft, input)) throw conflict();
  const id = draft?.id ?? randomUUID();
  // Where a draft is gone meanwhile, what was typed begins a new one: nothing is lost.
  const version = (draft?.version ?? input.version) + 1;
  const written = {
    visibility: input.visibility,
    textSealed: seal(columns.text, id, input.text),
    ...{ changedAt: now(), notedAt, version },
  };
  await tx.caseNote.upsert({
    where: { id },
    create: { id, caseFileId, authorId, createdAt: now(), ...written },
    update: written,
  });
  return { version };
}

function says(note: Note, { text, visibility }: NoteForm): boolean {
  return note.visibility === visibility && unseal(columns.text, note.id, note.textSealed) === text;
}
