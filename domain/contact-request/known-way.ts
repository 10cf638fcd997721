import "server-only";
import { type Profile, profileOf } from "@/domain/person/profile";
import type { Tx } from "@/lib/db/client";

/** Nothing is known by which somebody could be asked whether they wrote a request. */
export function hasNoWay({ contact, details }: Pick<Profile, "contact" | "details">): boolean {
  return !contact?.value && !details.otherContact;
}

/**
 * Of requests of which nobody knows whether their person wrote them: those whose person can only be asked
 * as was written.
 */
export async function askedAsWritten(
  tx: Tx,
  requests: readonly {
    readonly id: string;
    readonly personId: string | null;
    readonly unproven: boolean;
  }[],
): Promise<ReadonlySet<string>> {
  const unproven = requests.filter((request) => request.unproven);
  if (unproven.length === 0) return new Set();
  const ids = unproven.flatMap(({ personId }) => personId ?? []);
  const persons = await tx.person.findMany({ where: { id: { in: ids } } });
  const without = new Set(persons.filter((row) => hasNoWay(profileOf(row))).map((row) => row.id));
  return new Set(
    unproven.flatMap(({ id, personId }) => (personId && without.has(personId) ? [id] : [])),
  );
}
