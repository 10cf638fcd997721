import "server-only";
import { z } from "zod";
import type { StaffActor, System } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";
import { db, type Tx } from "@/lib/db/client";
import { conflict } from "@/lib/errors";

const input = z.object({ id: z.uuid() });
const subject = ({ id }: { readonly id: string }) => ({ type: "rosterImport" as const, ids: [id] });

async function erase(tx: Tx, id: string, state: "discarded" | "forgotten"): Promise<void> {
  const { count } = await tx.rosterImport.updateMany({
    where: { id, state: "open" },
    data: {
      state,
      tableSealed: null,
      fileNameSealed: null,
      decisions: {},
      settledAt: now(),
      version: { increment: 1 },
    },
  });
  if (count === 0) throw conflict();
}

/** Decides that a list is not carried out: what was uploaded is erased. @throws AppError "conflict" */
export const discardImport = command({
  action: "rosterImport.discard",
  input,
  target: (tx, { id }, _actor: StaffActor) => tx.rosterImport.findUnique({ where: { id } }),
  run: ({ tx, target }) => erase(tx, target.id, "discarded"),
  subject,
});

const forgetOne = command({
  action: "rosterImport.forget",
  input,
  target: (tx, { id }, _actor: System) => tx.rosterImport.findUnique({ where: { id } }),
  run: ({ tx, target }) => erase(tx, target.id, "forgotten"),
  subject,
});

/**
 * Erases lists that nobody has decided on in time.
 * @returns how many there were
 */
export async function forgetOldImports(actor: System): Promise<number> {
  const old = await db.rosterImport.findMany({
    where: { state: "open", expiresAt: { lte: now() } },
    select: { id: true },
  });
  for (const { id } of old) await forgetOne(actor, { id });
  return old.length;
}
