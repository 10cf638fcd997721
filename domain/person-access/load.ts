import "server-only";
import type { PersonByLink } from "@/domain/access/actor";
import { keysToPage, withOwner } from "@/domain/access/own-page";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import type { Tx } from "@/lib/db/client";

/** The key that somebody holds, with whose page it opens and every other key to the same page. */
export async function loadHeld(tx: Tx, { accessId }: PersonByLink) {
  const key = await tx.personAccess.findUnique({
    where: { id: accessId },
    include: {
      ...withOwner,
      person: { select: { caseFiles: { ...caseFileOfNow, select: { id: true } } } },
    },
  });
  return key && { accessId, key, keys: await keysToPage(tx, key) };
}

export type Held = NonNullable<Awaited<ReturnType<typeof loadHeld>>>;

/** What the log says of something that the holder of a key did. */
export const heldSubject = ({ key }: Held) => ({
  type: "personAccess" as const,
  ids: [key.id],
  caseFileId: key.person?.caseFiles[0]?.id,
});

/** True where the page is shown in full only to who knows its number. */
export const isProtected = ({ keys }: Held): boolean =>
  keys.some(({ numberHash }) => numberHash !== null);
