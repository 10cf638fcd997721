import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import type { Action } from "@/domain/access/policy";
import { lastDone } from "@/domain/audit/last";
import { undoMs } from "@/domain/today-task";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";

export type Press = {
  readonly action: Action;
  readonly id: string;
  /** Whether the log says just this: one action may also do something else, or undo it. */
  readonly isThis: (said: Readonly<Record<string, unknown>>) => boolean;
};

/**
 * Whether who asks has done this a moment ago, and nobody anything of the kind since: the last thing that
 * the log knows of it, by anybody, is theirs and says the same. It can be undone.
 */
export async function canBeUndone(
  { userId }: StaffActor,
  { action, id, isThis }: Press,
): Promise<boolean> {
  const last = await lastDone(db, action, id);
  if (last?.userId !== userId || last.at.getTime() < now().getTime() - undoMs) return false;
  return isThis(detail.parse(last.detail ?? {}));
}

const detail = z.record(z.string(), z.unknown());
