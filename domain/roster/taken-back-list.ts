import "server-only";
import type { Tx } from "@/lib/db/client";

type Entry = { readonly id: string; readonly source: string; readonly asOf: string };

/**
 * The list from which an entry says that it is, where that one was taken back and the entry stayed; null where
 * it stands, or another of the same source and day may be meant.
 */
export async function takenBackListOf(tx: Tx, { id: entryId, source, asOf }: Entry) {
  const lists = await tx.rosterImport.findMany({
    where: { source, asOf, state: { in: ["applied", "takenBack"] } },
    select: {
      ...{ id: true, state: true, takenBackAt: true, takenBackById: true },
      imported: { where: { entryId }, select: { entryId: true } },
    },
    orderBy: { takenBackAt: "desc" },
  });
  const back = lists.filter(({ state }) => state === "takenBack");
  // What is kept of a list, and for how long: keep-before.ts.
  const theirs = back.find(({ imported }) => imported.length > 0);
  const last = theirs ?? (back.length === lists.length ? back[0] : undefined);
  if (!last?.takenBackAt) return null;
  return { id: last.id, at: last.takenBackAt, userId: last.takenBackById };
}
