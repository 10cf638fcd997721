import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";
import { sealOptional, unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { columns } from "./columns";
import { loadConference, subjectOf } from "./load";
import { minutesDraftInput, versionedInput } from "./schema";

type Whose = { readonly conferenceId: string; readonly authorId: string };

/** The name under which a draft is sealed: it has no id of its own. */
const keyOf = ({ conferenceId, authorId }: Whose) => `${conferenceId}:${authorId}`;

/** Drafts in which somebody has written something: ticks alone are none. */
export const withText = { textSealed: { not: null } } as const;

/**
 * What somebody has begun to write as the minutes of a conference, and whom they have ticked; null for
 * nothing.
 */
export async function minutesDraftOf(tx: Tx, whose: Whose) {
  const row = await tx.minutesDraft.findUnique({ where: { conferenceId_authorId: whose } });
  if (!row) return null;
  const text = unsealOptional(columns.minutesDraft, keyOf(whose), row.textSealed) ?? "";
  return { text, came: row.came, version: row.version, changedAt: row.changedAt };
}

/**
 * Keeps what somebody is writing as minutes, for its author alone, before the conference is noted as
 * held or after. The same text may come twice, as it does when an answer was lost on the way.
 * @returns the version of the draft; 0 where neither a word nor a tick is left, and nothing is kept
 * @throws AppError "invalid" (notNow) of one that was cancelled; "conflict" where another window of
 *   theirs has saved something else
 */
export const saveMinutesDraft = command({
  action: "caseConference.draftMinutes",
  input: minutesDraftInput,
  target: (tx, input, _actor: StaffActor) => loadConference(tx, input),
  run: async ({ tx, actor, input, target }) => {
    if (target.state === "cancelled") throw invalid("", "notNow");
    const whose = { conferenceId: target.id, authorId: actor.userId };
    await tx.$executeRaw`
      SELECT id FROM "CaseConference" WHERE id = ${target.id}::uuid FOR NO KEY UPDATE`;
    const before = await expectOwnWindow(tx, whose, input);
    const { minutes } = input;
    if (!minutes && input.came.length === 0) {
      await dropMinutesDraft(tx, whose);
      return { version: 0 };
    }
    const version = (before?.version ?? input.opened) + 1;
    const textSealed = sealOptional(columns.minutesDraft, keyOf(whose), minutes);
    const written = { textSealed, came: input.came, changedAt: now(), version };
    await tx.minutesDraft.upsert({
      where: { conferenceId_authorId: whose },
      create: { ...whose, ...written },
      update: written,
    });
    return { version };
  },
  subject: (target) => subjectOf(target),
});

type Typed = { readonly opened?: number | undefined; readonly minutes?: string | undefined };

/**
 * What somebody has begun to write, for a form of theirs that has shown it.
 * @throws AppError "conflict" where another window of theirs has saved something else
 */
export async function expectOwnWindow(tx: Tx, whose: Whose, { opened, minutes = "" }: Typed) {
  const before = await minutesDraftOf(tx, whose);
  if (before && opened !== undefined && before.version !== opened && before.text !== minutes) {
    throw conflict();
  }
  return before;
}

/** Throws away what somebody has begun to write; what is saved stays. */
export const discardMinutesDraft = command({
  action: "caseConference.draftMinutes",
  input: versionedInput.pick({ id: true }),
  target: (tx, input, _actor: StaffActor) => loadConference(tx, input),
  run: async ({ tx, actor, target }) => {
    await dropMinutesDraft(tx, { conferenceId: target.id, authorId: actor.userId });
    return { id: target.id };
  },
  subject: (target) => subjectOf(target),
});

/** What was written is saved, inside the caller's transaction: the draft has done its work. */
export async function dropMinutesDraft(tx: Tx, whose: Whose): Promise<void> {
  await tx.minutesDraft.deleteMany({ where: whose });
}
