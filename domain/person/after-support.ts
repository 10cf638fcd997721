import "server-only";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import type { OutreachState } from "@/lib/db/generated/enums";

/** What the roster can say of somebody from the day on which nobody accompanies them any more. */
export const afterSupport = [
  "reached",
  "declined",
  "moved",
  "agedOut",
] as const satisfies readonly OutreachState[];
export type AfterSupport = (typeof afterSupport)[number];

/** Whether a person stands on the roster. */
export async function isOnRoster(tx: Tx, personId: string): Promise<boolean> {
  return (await tx.rosterEntry.count({ where: { personId } })) > 0;
}

/** Writes down what the roster says from now on; who is to be spoken with again is tried anew. */
export async function sayAfterSupport(tx: Tx, personId: string, said: AfterSupport): Promise<void> {
  await tx.rosterEntry.updateMany({
    where: { personId },
    data: {
      ...{ outreach: said, outreachSince: now(), attempts: 0, moreAttempts: 0 },
      version: { increment: 1 },
    },
  });
}
