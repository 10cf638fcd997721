import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";

/**
 * What a case file keeps of a handing over until its new owner has seen it. Who takes one over by
 * themselves knows of it.
 */
export function handedOverFrom(formerOwnerId: string, by: StaffActor, to: { readonly id: string }) {
  const isTold = to.id !== by.userId;
  return {
    handedOverAt: isTold ? now() : null,
    formerOwnerId: isTold ? formerOwnerId : null,
  };
}

/** Knows of no handing over any more. */
const seen = { handedOverAt: null, formerOwnerId: null } as const;

/**
 * Notes that a case file which was handed over has been seen; with it all that came with it, where that
 * is said. Only who got it, or stands in for them, can say so.
 */
export const seeHandedOver = command({
  action: "caseFile.seeHandedOver",
  input: z.object({
    id: z.uuid(),
    /** As Today shows them: all that was handed over at once. */
    together: z.literal("yes").optional(),
  }),
  target: async (tx, { id, together }, _actor: StaffActor) => {
    const file = await tx.caseFile.findUnique({
      where: { id },
      select: { ownerId: true, handedOverAt: true },
    });
    if (!file) return null;
    const { ownerId, handedOverAt } = file;
    if (!together || !handedOverAt) return { ids: [id], ownerId, isOpen: handedOverAt !== null };
    const all = await tx.caseFile.findMany({
      where: { ownerId, handedOverAt },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    return { ids: all.map((each) => each.id), ownerId, isOpen: true };
  },
  again: ({ target: { isOpen } }) => (isOpen ? undefined : { seen: 0 }),
  run: async ({ tx, target: { ids, ownerId } }) => {
    const { count } = await tx.caseFile.updateMany({
      where: { id: { in: ids }, ownerId, handedOverAt: { not: null } },
      data: seen,
    });
    return { seen: count };
  },
  subject: ({ ids }) => ({
    type: "caseFile",
    ids,
    ...(ids.length === 1 && { caseFileId: ids[0] }),
  }),
});
