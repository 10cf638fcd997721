import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import type { Action } from "@/domain/access/policy";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

/** Nobody presses a key twice by mistake with more time between, in milliseconds. */
const oneSlipMs = 60_000;

export type Press = {
  readonly action: Action;
  readonly id: string;
  /** What the log says of it where it was done: one action may also do something else, or undo it. */
  readonly logged: Readonly<Record<string, string>>;
};

/**
 * Whether what was refused is a second press of who has done the very same within the last minute: it
 * asks for nothing more. That is so where the last thing that the log knows of it, by anybody, is
 * theirs and says the same; a thing that was undone since, or that others have moved on, is none.
 */
export async function wasJustDone(
  error: unknown,
  { userId }: StaffActor,
  { action, id, logged }: Press,
): Promise<boolean> {
  if (!isTooLate(error)) return false;
  const last = await db.auditEvent.findFirst({
    where: { action, outcome: "done", subjectIds: { has: id } },
    orderBy: { id: "desc" },
    select: { at: true, userId: true, detail: true },
  });
  if (last?.userId !== userId || last.at.getTime() < now().getTime() - oneSlipMs) return false;
  const said = detail.parse(last.detail ?? {});
  return Object.entries(logged).every(([word, value]) => said[word] === value);
}

const detail = z.record(z.string(), z.unknown());

/** Refused because the thing is another by now, and not for what was asked. */
function isTooLate(error: unknown): boolean {
  if (!(error instanceof AppError)) return false;
  return error.code === "conflict" || error.issues.some(({ code }) => code === "notNow");
}
