import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffActor, System } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";
import { seal, unseal } from "@/lib/crypto/sealed";
import { db, type Tx } from "@/lib/db/client";
import { conflict } from "@/lib/errors";
import { columns } from "./columns";
import { loadContacted } from "./load";
import { noteDraftForm } from "./schema";

/** So long after its last letter somebody may still finish a note, and nobody does away with it, in days. */
export const writesForDays = 14;
/** So long one is kept that nobody finishes, in days. */
export const draftKeptDays = 90;
const daysAgo = (days: number) => new Date(now().getTime() - days * 24 * 3_600_000);

type Whose = { readonly personId: string; readonly authorId: string };

/**
 * What somebody has begun to write as the note of a contact; null for nothing. Of two that a merge
 * left, the later.
 */
export async function noteDraftOf(tx: Tx, { personId, authorId }: Whose) {
  const row = await tx.contactDraft.findFirst({
    where: { personId, authorId },
    orderBy: { changedAt: "desc" },
  });
  return row && { text: unseal(columns.draft, row.id, row.noteSealed), version: row.version };
}

export type NoteDraft = Awaited<ReturnType<typeof noteDraftOf>>;

/**
 * Keeps the note of a contact while somebody types it, for its author alone. The same text may come twice, as
 * it does when an answer was lost on the way; an empty one is kept no more.
 * @returns the version of the draft; 0 where there is none
 * @throws AppError "conflict" where another window of theirs has saved something else
 */
export const saveNoteDraft = command({
  action: "contact.draft",
  input: noteDraftForm,
  target: (tx, input, _actor: StaffActor) => loadContacted(tx, input),
  run: async ({ tx, actor, input, target: { personId } }) => {
    const whose = { personId, authorId: actor.userId };
    const before = await noteDraftOf(tx, whose);
    const text = input.note ?? "";
    if (before && before.version !== input.version && before.text !== text) throw conflict();
    await dropNoteDraft(tx, whose);
    if (text === "") return { version: 0 };
    const id = randomUUID();
    const version = (before?.version ?? input.version) + 1;
    const noteSealed = seal(columns.draft, id, text);
    await tx.contactDraft.create({
      data: { id, ...whose, noteSealed, changedAt: now(), version },
    });
    return { version };
  },
  subject: ({ entry, caseFileId }) => ({
    type: "contact",
    ids: entry ? [entry.id] : [],
    caseFileId: caseFileId ?? undefined,
  }),
});

/** The contact is noted, inside the caller's transaction: the draft has done its work. */
export async function dropNoteDraft(tx: Tx, whose: Whose): Promise<void> {
  await tx.contactDraft.deleteMany({ where: whose });
}

/** Of these, about whom somebody is writing: one who can still sign in, within {@link writesForDays}. */
export async function writtenAbout(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const rows = await tx.contactDraft.findMany({
    where: {
      personId: { in: [...personIds] },
      changedAt: { gte: daysAgo(writesForDays) },
      author: { disabledAt: null },
    },
    select: { personId: true },
  });
  return rows.map(({ personId }) => personId);
}

/** Drops what nobody has gone on with for {@link draftKeptDays}. @returns how many there were */
export async function forgetOldNoteDrafts(_actor: System): Promise<number> {
  const where = { changedAt: { lt: daysAgo(draftKeptDays) } };
  return (await db.contactDraft.deleteMany({ where })).count;
}
