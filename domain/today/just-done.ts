import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import type { Action } from "@/domain/access/policy";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";

/** Nobody presses a key twice by mistake with more time between, in milliseconds. */
const oneSlipMs = 60_000;

/** Whether somebody has done this to a thing themselves just now, as the log says: a second press asks for nothing more. */
export async function wasJustDone(
  { userId }: StaffActor,
  { action, id }: { readonly action: Action; readonly id: string },
): Promise<boolean> {
  const done = await db.auditEvent.findFirst({
    where: {
      ...{ userId, action, outcome: "done", subjectIds: { has: id } },
      at: { gte: new Date(now().getTime() - oneSlipMs) },
    },
    select: { id: true },
  });
  return done !== null;
}
