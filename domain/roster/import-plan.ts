import "server-only";
import { profileOf } from "@/domain/person/profile";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import { fingerprint } from "@/lib/crypto/fingerprint";
import type { Tx } from "@/lib/db/client";
import { type FatedRow, fatesOf, personOf } from "./fates";
import type { OpenImport } from "./list-import";
import { changesBy, type KnownPerson } from "./listed-changes";
import { factsOf, identityOf } from "./listed-identity";
import { readRow } from "./listed-person";
import { lookalikes, newRows } from "./lookalikes";

type Persons = Awaited<ReturnType<typeof loadPersons>>;
export type PlannedPerson = Persons[number];

function loadPersons(tx: Tx) {
  return tx.person.findMany({
    include: { rosterEntry: true, caseFiles: { select: { state: true } } },
  });
}

export type ImportPlan = Awaited<ReturnType<typeof planImport>>;

/**
 * What becomes of every row of a list, and who is on no row of it any more, as things stand now.
 * Nothing is written.
 */
export async function planImport(tx: Tx, { table, uses, rowDecisions }: OpenImport) {
  const persons = await loadPersons(tx);
  const byId = new Map(persons.map((person) => [person.id, person]));
  const listed = new Map(
    persons.flatMap(({ id, rosterEntry }) =>
      (rosterEntry?.listedAs ?? []).map((identity) => [identity, stayedAs(id, byId)] as const),
    ),
  );
  const context = { today: today(), districtNames: city().districts };
  const fated = fatesOf(
    table.rows.map(({ line, cells }) => ({ line, read: readRow(cells, uses, context) })),
    rowDecisions,
    {
      identity: identityOf,
      listedAs: (identity) => listed.get(identity),
      lookalikes: await lookalikes(),
      newRows,
      changes: (personId, person) => {
        const known = byId.get(personId);
        if (!known) return [];
        if (known.rosterEntry?.listedFacts === factsOf(person)) return undefined;
        return changesBy(person, knownOf(known));
      },
      today: today(),
      ages: city().targetAge,
    },
  );
  const named = new Set(fated.flatMap(({ fate }) => personOf(fate) ?? []));
  const missing = persons.filter(
    ({ id, rosterEntry, mergedIntoId }) => rosterEntry && !mergedIntoId && !named.has(id),
  );
  return { fated, missing, byId, print: printOf(fated, missing) };
}

/** Whoever was merged is on a list as the one who stayed. */
function stayedAs(id: string, byId: ReadonlyMap<string, PlannedPerson>): string {
  const into = byId.get(id)?.mergedIntoId;
  return into ? stayedAs(into, byId) : id;
}

/** What is known of a person, opened only for those whom a row means. */
export function knownOf(person: PlannedPerson): KnownPerson {
  const listedLanguage = person.rosterEntry?.language ?? null;
  return { profile: profileOf(person), listedLanguage };
}

/** Names a plan, so that exactly what somebody has seen is carried out. */
function printOf(fated: readonly FatedRow[], missing: readonly { id: string }[]): string {
  return fingerprint([
    fated.map(({ line, fate }) => [line, fate]),
    missing.map(({ id }) => id).toSorted(),
  ]);
}
