import "server-only";
import type { Tx } from "@/lib/db/client";
import { readersOf } from "./kinds";

/** A mail with what the policy asks about it; null: there is none. */
export async function loadMail(tx: Tx, id: string) {
  const row = await tx.mail.findUnique({ where: { id } });
  return row && { ...row, readers: readersOf(row.kind), hasText: row.textSealed !== null };
}
