import "server-only";
import type { OutreachState } from "@/domain/contact/reach";
import { profileOf } from "@/domain/person/profile";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import { fingerprint } from "@/lib/crypto/fingerprint";
import type { Tx } from "@/lib/db/client";
import { type FatedRow, fatesOf, personOf } from "./fates";
import { amongLists, areManyMissing, type EarlierList, sourceKey } from "./list-extent";
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
 * Of a list that is older than one its source gave before, nothing is taken over unless somebody says
 * so, and nobody is missing on it; nor is anybody on one that only adds. Whom another source names
 * still is not missing either. Nothing is written.
 */
export async function planImport(tx: Tx, target: OpenImport) {
  const { table, uses, rowDecisions, asOf, source, extent } = target;
  const persons = await loadPersons(tx);
  const among = amongLists(target, await carriedOut(tx));
  const { newerAsOf } = among;
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
        const entry = known.rosterEntry;
        if (entry?.listedFacts === factsOf(person)) return undefined;
        const changes = changesBy(person, knownOf(known));
        const outdated = newerAsOf !== null || (entry !== null && entry.asOf > asOf);
        return outdated ? changes.map((change) => ({ ...change, usual: false })) : changes;
      },
      today: today(),
      ages: city().targetAge,
    },
  );
  const named = new Set(fated.flatMap(({ fate }) => personOf(fate) ?? []));
  const key = sourceKey(source);
  const ofSource = persons.filter(
    ({ rosterEntry, mergedIntoId }) => !mergedIntoId && rosterEntry?.listedBy.includes(key),
  );
  const unnamed =
    extent === "addition" || newerAsOf ? [] : ofSource.filter(({ id }) => !named.has(id));
  const missing = unnamed.filter(({ rosterEntry }) => rosterEntry?.listedBy.length === 1);
  return {
    ...{ fated, byId, ...among },
    /** Those whom this source names no longer, and those among them whom no other names. */
    ...{ unnamed, missing },
    manyMissing: areManyMissing(missing.length, ofSource.length),
    ofSource: ofSource.length,
    print: printOf(fated, unnamed, missing, [extent, newerAsOf]),
  };
}

/** Ids of all known before whom a list means, or names no longer. */
export function meantBy({ fated, unnamed }: ImportPlan): readonly string[] {
  const named = fated.flatMap(({ fate }) => personOf(fate) ?? []);
  return [...new Set([...named, ...unnamed.map(({ id }) => id)])];
}

function carriedOut(tx: Tx): Promise<EarlierList[]> {
  return tx.rosterImport.findMany({
    where: { state: "applied" },
    orderBy: { uploadedAt: "asc" },
    select: { source: true, asOf: true, extent: true },
  });
}

/** Whoever was merged is on a list as the one who stayed. */
function stayedAs(id: string, byId: ReadonlyMap<string, PlannedPerson>): string {
  const into = byId.get(id)?.mergedIntoId;
  return into ? stayedAs(into, byId) : id;
}

/** What is known of a person, opened only for those whom a row means. */
export function knownOf(person: PlannedPerson): KnownPerson {
  const entry = person.rosterEntry;
  const neverSpoken = entry !== null && neverReached.includes(entry.outreach);
  return {
    profile: profileOf(person),
    listedLanguage: entry?.language ?? null,
    onlyListed: neverSpoken && person.caseFiles.length === 0,
    wrongNumber: entry?.wrongNumber ?? false,
  };
}

const neverReached: readonly OutreachState[] = ["unknown", "attempted"];

/** Names a plan, so that exactly what somebody has seen is carried out. */
function printOf(
  fated: readonly FatedRow[],
  unnamed: readonly { id: string }[],
  missing: readonly { id: string }[],
  list: readonly (string | null)[],
): string {
  return fingerprint([
    list,
    fated.map(({ line, fate }) => [line, fate]),
    unnamed.map(({ id }) => id).toSorted(),
    missing.map(({ id }) => id).toSorted(),
  ]);
}
