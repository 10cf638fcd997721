import "server-only";
import type { Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors";

/**
 * Whether what a form makes is there already. Its key comes with the form and is the id of the row, so
 * that a form sent twice makes one; whoever sends it meanwhile waits here for the first.
 * @param find looks the row up by that id
 * @param isOfThis whether the row belongs where the form would put it
 * @throws AppError "notFound" where it belongs to somebody else
 */
export async function isMade<Row>(
  tx: Tx,
  key: string,
  find: (where: { id: string }) => Promise<Row | null>,
  isOfThis: (row: Row) => boolean = () => true,
): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const row = await find({ id: key });
  if (row !== null && !isOfThis(row)) throw notFound();
  return row !== null;
}
