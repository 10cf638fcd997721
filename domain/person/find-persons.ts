import "server-only";
import { normalCode } from "@/lib/crypto/tokens";
import type { Tx } from "@/lib/db/client";
import type { PersonIndex } from "./person-index";
import { numberTyped } from "./phone-digits";

/**
 * Whom somebody means who types this, the likeliest first: by the code, by a part of the name however
 * it is transcribed, or by a number or its last digits. It may be nobody, or thousands. The code of
 * somebody who was merged means the one who stayed.
 */
export async function personsMeant(
  tx: Tx,
  persons: PersonIndex,
  term: string,
): Promise<readonly string[]> {
  const code = normalCode(term);
  // A code is of letters and digits; other signs may be such as the database takes from nobody.
  const isCode = /^[0-9A-Z]{1,20}$/.test(code);
  const coded =
    isCode && (await tx.person.findUnique({ where: { publicCode: code }, select: known }));
  if (!coded) return persons.find(term);
  const meant = await staysAs(tx, coded);
  // Six digits may be somebody's code and the end of another's number.
  const called = numberTyped(term) ? persons.find(term) : [];
  return [...new Set([meant, ...called])];
}

const known = { id: true, mergedIntoId: true } as const;
type Known = { readonly id: string; readonly mergedIntoId: string | null };

async function staysAs(tx: Tx, { id, mergedIntoId }: Known): Promise<string> {
  if (mergedIntoId === null) return id;
  const into = { where: { id: mergedIntoId }, select: known };
  return staysAs(tx, await tx.person.findUniqueOrThrow(into));
}

/** More than these are sifted afterwards: naming them all takes longer than reading the others. */
const mostNamed = 1000;

/** Rows of these persons, as the database asks for them; where they are too many, of everybody. */
export function ofThese(personIds: readonly string[]): { personId?: { in: string[] } } {
  return personIds.length > mostNamed ? {} : { personId: { in: [...personIds] } };
}

/** The rows of these persons alone, in the order of the persons. */
export function inOrderOf<Row extends { readonly personId: string }>(
  rows: readonly Row[],
  personIds: readonly string[],
): Row[] {
  const ranks = new Map(personIds.map((id, rank) => [id, rank]));
  const rank = ({ personId }: Row) => ranks.get(personId) ?? 0;
  return rows.filter(({ personId }) => ranks.has(personId)).toSorted((a, b) => rank(a) - rank(b));
}
