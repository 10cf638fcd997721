import "server-only";
import { type PersonTable, personTableNames } from "@/domain/merge/tables";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/** What may have followed for somebody since a list was carried out; the first that applies is told. */
export const followings = [
  "merge",
  "caseFile",
  "contact",
  "laterList",
  "profile",
  "decision",
  "other",
] as const;
export type Following = (typeof followings)[number];

/** What a list has written of somebody, and how both rows stand now. */
export type Written = {
  readonly entryId: string;
  readonly madePerson: boolean;
  readonly entryVersion: number;
  readonly personVersion: number | null;
  readonly entry: {
    readonly version: number;
    readonly personId: string;
    readonly person: { readonly version: number; readonly mergedIntoId: string | null };
  };
};

type List = { readonly id: string; readonly settledAt: Date };

/**
 * What has followed for each since the list was carried out, by their entries; absent where nothing
 * has. Of whom the list has made, anything counts that there is of them.
 */
export async function whatFollowed(
  tx: Tx,
  list: List,
  rows: readonly Written[],
): Promise<ReadonlyMap<string, Following>> {
  const whose = {
    all: rows.map(({ entry }) => entry.personId),
    made: rows.filter(({ madePerson }) => madePerson).map(({ entry }) => entry.personId),
    since: list.settledAt,
  };
  const found = {
    merge: await merged(tx, whose),
    caseFile: await sinceIn(tx, "CaseFile", "openedAt", whose),
    contact: await sinceIn(tx, "Contact", "loggedAt", whose),
    laterList: await onLaterLists(tx, list),
    other: await anythingOf(tx, whose.made),
  };
  const followed = (row: Written): Record<Following, boolean> => {
    const { entry, entryVersion, personVersion } = row;
    const { personId, person } = entry;
    return {
      merge: person.mergedIntoId !== null || found.merge.has(personId),
      caseFile: found.caseFile.has(personId),
      contact: found.contact.has(personId),
      laterList: entry.version !== entryVersion && found.laterList.has(personId),
      profile: personVersion !== null && person.version !== personVersion,
      decision: entry.version !== entryVersion,
      other: found.other.has(personId),
    };
  };
  return new Map(
    rows.flatMap((row) => {
      const has = followed(row);
      const first = followings.find((each) => has[each]);
      return first ? [[row.entryId, first] as const] : [];
    }),
  );
}

type Whose = {
  readonly all: readonly string[];
  readonly made: readonly string[];
  readonly since: Date;
};
type Found = { readonly personId: string };

async function merged(tx: Tx, { all, since }: Whose): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<Found[]>`
    SELECT one."personId" FROM "PersonMerge" AS m
    CROSS JOIN LATERAL (VALUES (m."keptId"), (m."mergedId")) AS one ("personId")
    WHERE m."at" >= ${since} AND one."personId" = ANY (${[...all]}::uuid[])`;
  return idsOf(rows);
}

async function sinceIn(
  tx: Tx,
  table: "CaseFile" | "Contact",
  at: "openedAt" | "loggedAt",
  { all, made, since }: Whose,
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<Found[]>`
    SELECT DISTINCT "personId" FROM ${named(table)}
    WHERE "personId" = ANY (${[...all]}::uuid[])
      AND (${Prisma.raw(`"${at}"`)} >= ${since} OR "personId" = ANY (${[...made]}::uuid[]))`;
  return idsOf(rows);
}

async function onLaterLists(tx: Tx, { id, settledAt }: List): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<Found[]>`
    SELECT DISTINCT e."personId" FROM "RosterImported" AS own
    JOIN "RosterImported" AS other ON other."entryId" = own."entryId"
    JOIN "RosterImport" AS list ON list."id" = other."importId"
    JOIN "RosterEntry" AS e ON e."id" = own."entryId"
    WHERE own."importId" = ${id}::uuid AND list."id" <> own."importId"
      AND list."settledAt" >= ${settledAt}`;
  return idsOf(rows);
}

/** Whoever is named anywhere else: they cannot go, whatever it is. What was changed of a profile its version says. */
async function anythingOf(tx: Tx, made: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const table of personTableNames) {
    if (table === "RosterEntry" || table === "PersonChange") continue;
    const rows = await tx.$queryRaw<Found[]>`
      SELECT DISTINCT "personId" FROM ${named(table)}
      WHERE "personId" = ANY (${[...made]}::uuid[])`;
    for (const { personId } of rows) found.add(personId);
  }
  return found;
}

function idsOf(rows: readonly Found[]): ReadonlySet<string> {
  return new Set(rows.map(({ personId }) => personId));
}

/** Names come from the list of tables alone. */
function named(table: PersonTable): Prisma.Sql {
  return Prisma.raw(`"${table}"`);
}
