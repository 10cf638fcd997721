import "server-only";
import { z } from "zod";
import type { StaffActor, System } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";
import { db, type Tx } from "@/lib/db/client";
import { conflict } from "@/lib/errors";

/** So long after it was carried out a list can be taken back. */
export const takenBackWithinDays = 90;
const takenBackWithinMs = takenBackWithinDays * 24 * 3_600_000;

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

/**
 * Decides that a list is not carried out: what was uploaded is erased.
 * @throws AppError "notFound" for one that is decided on; "conflict" where another was first
 */
export const discardImport = command({
  action: "rosterImport.discard",
  input,
  target: (tx, { id }, _actor: StaffActor) =>
    tx.rosterImport.findUnique({ where: { id, state: "open" } }),
  gone: ({ input: { id } }) => ({ id }),
  run: async ({ tx, target: { id } }) => {
    await erase(tx, id, "discarded");
    return { id };
  },
  subject,
});

const forgetOne = command({
  action: "rosterImport.forget",
  input,
  target: (tx, { id }, _actor: System) => tx.rosterImport.findUnique({ where: { id } }),
  run: ({ tx, target }) => erase(tx, target.id, "forgotten"),
  subject,
});

const forgetBefore = command({
  action: "rosterImport.forgetBefore",
  input,
  target: (tx, { id }, _actor: System) => tx.rosterImport.findUnique({ where: { id } }),
  run: async ({ tx, target }) => {
    await tx.rosterImported.deleteMany({ where: { importId: target.id } });
  },
  subject,
});

/**
 * Erases what was kept of what lists have changed, once it is too late to take them back.
 * @returns of how many lists
 */
export async function forgetOldProfiles(actor: System): Promise<number> {
  const until = new Date(now().getTime() - takenBackWithinMs);
  const old = await db.rosterImport.findMany({
    where: { settledAt: { lte: until }, imported: { some: {} } },
    select: { id: true },
  });
  for (const { id } of old) await forgetBefore(actor, { id });
  return old.length;
}

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
