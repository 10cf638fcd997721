import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import type { Action } from "@/domain/access/policy";
import { undoMs } from "@/domain/today-task";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { isTooLate } from "@/lib/errors";

/** Nobody presses a key twice by mistake with more time between, in milliseconds. */
const oneSlipMs = 60_000;

export type Press = {
  readonly action: Action;
  readonly id: string;
  /** Whether the log says just this: one action may also do something else, or undo it. */
  readonly isThis: (said: Readonly<Record<string, unknown>>) => boolean;
};

/**
 * Whether what was refused is a second press of who has done the very same within the last minute: it
 * asks for nothing more. A thing that was undone since, or that others have moved on, is none.
 */
export async function wasJustDone(
  error: unknown,
  actor: StaffActor,
  press: Press,
): Promise<boolean> {
  return isTooLate(error) && (await isLastWord(actor, press, oneSlipMs));
}

/** Whether who asks has done this a moment ago, and nobody anything of the kind since: it can be undone. */
export async function canBeUndone(actor: StaffActor, press: Press): Promise<boolean> {
  return isLastWord(actor, press, undoMs);
}

/** The last thing that the log knows of it, by anybody, is theirs and says the same. */
async function isLastWord(
  { userId }: StaffActor,
  { action, id, isThis }: Press,
  withinMs: number,
): Promise<boolean> {
  const last = await db.auditEvent.findFirst({
    where: { action, outcome: "done", subjectIds: { has: id } },
    orderBy: { id: "desc" },
    select: { at: true, userId: true, detail: true },
  });
  if (last?.userId !== userId || last.at.getTime() < now().getTime() - withinMs) return false;
  return isThis(detail.parse(last.detail ?? {}));
}

const detail = z.record(z.string(), z.unknown());
