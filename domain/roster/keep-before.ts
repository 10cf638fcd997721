import "server-only";
import { keptProfile, type Profile } from "@/domain/person/profile";
import { seal, unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";

/** Keeps what lists have said of these persons, before one that is carried out says something else. */
export async function keepEntries(
  tx: Tx,
  importId: string,
  personIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "RosterImported" ("importId", "entryId", "entryBefore", "entryVersion")
    SELECT ${importId}::uuid, e."id", jsonb_build_object(
      'source', e."source", 'asOf', e."asOf", 'listedBy', e."listedBy",
      'missingSince', e."missingSince", 'language', e."language", 'listedAs', e."listedAs",
      'listedFacts', e."listedFacts", 'wrongNumber', e."wrongNumber",
      'outreach', e."outreach", 'attempts', e."attempts", 'moreAttempts', e."moreAttempts",
      'lastTryOn', e."lastTryOn", 'version', e."version", 'personVersion', p."version"), e."version"
    FROM "RosterEntry" AS e JOIN "Person" AS p ON p."id" = e."personId"
    WHERE e."personId" = ANY (${[...personIds]}::uuid[])`;
}

/** Whose profile a list has changed, as it was. */
export type ProfileBefore = { readonly personId: string; readonly before: Profile };

type Carried = {
  readonly made: readonly string[];
  /** Persons known before, whom the list means or names no longer. */
  readonly known: readonly string[];
  readonly profiles: readonly ProfileBefore[];
};

/** Keeps, once a list is carried out, whom it has made, and which versions it has left behind. */
export async function keepWritten(tx: Tx, importId: string, carried: Carried): Promise<void> {
  const [made, known] = [[...carried.made], [...carried.known]];
  await tx.$executeRaw`
    INSERT INTO "RosterImported" ("importId", "entryId", "madePerson", "entryVersion", "personVersion")
    SELECT ${importId}::uuid, e."id", made.it, e."version", CASE WHEN made.it THEN p."version" END
    FROM "RosterEntry" AS e
    JOIN "Person" AS p ON p."id" = e."personId"
    CROSS JOIN LATERAL (SELECT e."personId" = ANY (${made}::uuid[]) AS it) AS made
    WHERE e."personId" = ANY (${[...made, ...known]}::uuid[])
    ON CONFLICT ("importId", "entryId") DO UPDATE SET "entryVersion" = EXCLUDED."entryVersion"`;
  const profiles = carried.profiles.map(({ personId, before }) => ({
    personId,
    sealed: seal(columns.before, nameOf(importId, personId), JSON.stringify(before)),
  }));
  await tx.$executeRaw`
    UPDATE "RosterImported" AS kept SET
      "profileSealed" = was.sealed, "personVersion" = p."version"
    FROM unnest(
      ${profiles.map(({ personId }) => personId)}::uuid[],
      ${profiles.map(({ sealed }) => sealed)}::text[]
    ) AS was (person, sealed)
    JOIN "RosterEntry" AS e ON e."personId" = was.person
    JOIN "Person" AS p ON p."id" = was.person
    WHERE kept."importId" = ${importId}::uuid AND kept."entryId" = e."id"`;
}

type Kept = {
  readonly importId: string;
  readonly personId: string;
  readonly profileSealed: string;
};

/** Opens a profile as it was before a list changed it. */
export function profileKept({ importId, personId, profileSealed }: Kept): Profile {
  return keptProfile.parse(unseal(columns.before, nameOf(importId, personId), profileSealed));
}

/** What was sealed for one list opens for no other. */
function nameOf(importId: string, personId: string): string {
  return `${importId}/${personId}`;
}
