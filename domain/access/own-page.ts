import "server-only";
import type { Tx } from "@/lib/db/client";

/** What has to be read of a key to know whose page it opens. */
export const withOwner = { request: { select: { personId: true, unproven: true } } } as const;

type Key = {
  readonly id: string;
  readonly personId: string | null;
  readonly request: { readonly personId: string | null; readonly unproven: boolean } | null;
};

/**
 * Whose page a key opens; null: a request alone, of which nobody has made a person yet, or which was
 * taken to somebody by what was written alone. Whoever wrote that may be anybody.
 */
export function personIdOf({ personId, request }: Key): string | null {
  if (request?.unproven) return null;
  return personId ?? request?.personId ?? null;
}

/** Every key to the same page: what protects one of them protects them all. */
export function keysToPage(tx: Pick<Tx, "personAccess">, key: Key) {
  const personId = personIdOf(key);
  return tx.personAccess.findMany({
    where: personId
      ? { OR: [{ personId }, { request: { personId, unproven: false } }] }
      : { id: key.id },
    orderBy: { createdAt: "asc" },
  });
}

/** True where the page is shown in full only to who knows the number chosen for it. */
export async function asksForNumber(tx: Pick<Tx, "personAccess">, key: Key): Promise<boolean> {
  const keys = await keysToPage(tx, key);
  return keys.some(({ numberHash }) => numberHash !== null);
}

/** What a key holds whose page asks for no number. */
export const noNumber = { numberHash: null, numberBy: null } as const;

/**
 * Keys that opened one page open two again: none asks any more for a number that was chosen with a key
 * of the other side. Only they know it who have chosen it.
 */
export async function partNumbers(
  tx: Tx,
  one: readonly Pick<Key, "id">[],
  other: readonly Pick<Key, "id">[],
): Promise<void> {
  const idsOf = (keys: readonly Pick<Key, "id">[]) => keys.map(({ id }) => id);
  for (const [keys, chosenBy] of [
    [one, other],
    [other, one],
  ] as const) {
    const where = { id: { in: idsOf(keys) }, numberBy: { in: idsOf(chosenBy) } };
    await tx.personAccess.updateMany({ where, data: noNumber });
  }
}

/** Every key to a person's own page. */
export function keysOfPerson(tx: Tx, personId: string) {
  return keysToPage(tx, { id: personId, personId, request: null });
}
