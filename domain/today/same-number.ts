import "server-only";
import { columns } from "@/domain/contact-request/columns";
import { deniedBy } from "@/domain/contact-request/denied";
import { isNumber } from "@/domain/contact-request/rules";
import { likeEnough } from "@/domain/person/candidate";
import { knownPersons } from "@/domain/person/known-persons";
import { compared, nameLikeness } from "@/domain/person/likeness";
import { soundOf } from "@/domain/person/name-sound";
import type { KnownPerson } from "@/domain/person/person-index";
import { digitsOf } from "@/domain/person/phone-digits";
import type { Task } from "@/domain/today-task";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import type { Writers } from "./rank";

/** Shorter ones are slips, or numbers inside a house. */
const fewestDigits = 6;

/**
 * Of requests that nobody has made a person of yet: who can be called under the same number and has a
 * name like theirs, unless it was noted that somebody else has written, or else the first request from it.
 * One call does for both; that it is the same human being only a caseworker says (decision 0034), so it
 * changes nothing but the order of the list.
 */
export async function sameNumber(tx: Tx, tasks: readonly Pick<Task, "who">[]): Promise<Writers> {
  const ids = tasks.flatMap(({ who }) =>
    "requestId" in who && who.ofPersonId === null ? [who.requestId] : [],
  );
  if (ids.length === 0) return new Map();
  const rows = await tx.contactRequest.findMany({
    where: { id: { in: [...new Set(ids)] }, personId: null },
    select: { id: true, channel: true, nameSealed: true, contactSealed: true },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
  });
  const written = rows
    .filter(({ channel }) => isNumber(channel))
    .map((row) => ({ ...row, phone: unseal(columns.contact, row.id, row.contactSealed) }));
  const persons = await knownPersons();
  const calls = [...Map.groupBy(written, ({ phone }) => digitsOf(phone))]
    .filter(([digits]) => digits.length >= fewestDigits)
    .map(([digits, some]) => ({
      some,
      known: persons.withNumber(digits).flatMap((id) => persons.get(id) ?? []),
    }));
  const mayBeKnown = calls.filter(({ known }) => known.length > 0);
  const denied = await deniedBy(
    tx,
    mayBeKnown.flatMap(({ some }) => some.map(({ id }) => id)),
  );
  const writers = new Map<string, string>();
  for (const { some, known } of calls) {
    if (known.length === 0 && some.length === 1) continue;
    const named = some.map((row) => ({
      ...row,
      name: unseal(columns.name, row.id, row.nameSealed),
    }));
    for (const { id, name } of named) {
      const asked = denied.get(id);
      const [likeliest] = likeThis(
        name,
        known.filter((person) => !asked?.has(person.id)),
      );
      const first = named.find((each) => likeness(each.name, name) >= likeEnough.withPhone);
      writers.set(id, likeliest?.id ?? first?.id ?? id);
    }
  }
  return writers;
}

function likeThis(name: string, known: readonly KnownPerson[]): KnownPerson[] {
  return known
    .map((person) => ({ person, likeness: likeness(person.name, name) }))
    .filter((each) => each.likeness >= likeEnough.withPhone)
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ person }) => person);
}

const likeness = (one: string, other: string): number =>
  nameLikeness(compared(soundOf(one)), compared(soundOf(other)));
