import "server-only";
import type { ReachState } from "@/domain/contact/reach";
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
 * Of a list that is older than one carried out before, nothing is taken over unless somebody says so,
 * and nobody is missing on it. Nothing is written.
 */
export async function planImport(tx: Tx, { table, uses, rowDecisions, asOf }: OpenImport) {
  const persons = await loadPersons(tx);
  const newerAsOf = newerThan(asOf, persons);
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
        const changes = changesBy(person, knownOf(known));
        return newerAsOf ? changes.map((change) => ({ ...change, usual: false })) : changes;
      },
      today: today(),
      ages: city().targetAge,
    },
  );
  const named = new Set(fated.flatMap(({ fate }) => personOf(fate) ?? []));
  const missing = persons.filter(
    ({ id, rosterEntry, mergedIntoId }) =>
      !newerAsOf && rosterEntry && !mergedIntoId && !named.has(id),
  );
  return { fated, missing, byId, newerAsOf, print: printOf(fated, missing, newerAsOf) };
}

/** The day of the newest list carried out, where that is later than this one; null: there is none. */
function newerThan(asOf: string, persons: Persons): string | null {
  const days = persons.flatMap(({ rosterEntry }) =>
    rosterEntry ? [rosterEntry.asOf, rosterEntry.missingSince ?? ""] : [],
  );
  return (
    days
      .filter((day) => day > asOf)
      .toSorted()
      .at(-1) ?? null
  );
}

/** Whoever was merged is on a list as the one who stayed. */
function stayedAs(id: string, byId: ReadonlyMap<string, PlannedPerson>): string {
  const into = byId.get(id)?.mergedIntoId;
  return into ? stayedAs(into, byId) : id;
}

/** What is known of a person, opened only for those whom a row means. */
export function knownOf(person: PlannedPerson): KnownPerson {
  const entry = person.rosterEntry;
  const neverSpoken = entry !== null && neverReached.includes(entry.reach);
  return {
    profile: profileOf(person),
    listedLanguage: entry?.language ?? null,
    onlyListed: neverSpoken && person.caseFiles.length === 0,
    wrongNumber: entry?.wrongNumber ?? false,
  };
}

const neverReached: readonly ReachState[] = ["unknown", "attempted"];

/** Names a plan, so that exactly what somebody has seen is carried out. */
function printOf(
  fated: readonly FatedRow[],
  missing: readonly { id: string }[],
  newerAsOf: string | null,
): string {
  return fingerprint([
    newerAsOf,
    fated.map(({ line, fate }) => [line, fate]),
    missing.map(({ id }) => id).toSorted(),
  ]);
}
