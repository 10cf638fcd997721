import "server-only";
import { randomUUID } from "node:crypto";
import { recordManyChanges, type Written } from "@/domain/person/changes";
import { newProfile } from "@/domain/person/open";
import { type Profile, rowOf } from "@/domain/person/profile";
import { writeListedProfiles } from "@/domain/person/write-profiles";
import { now } from "@/lib/clock";
import { newCode } from "@/lib/crypto/tokens";
import type { Tx } from "@/lib/db/client";
import { type Change, takenChanges } from "./fates";
import { type ImportPlan, knownOf, type PlannedPerson } from "./import-plan";
import type { ProfileBefore } from "./keep-before";
import { sourceKey } from "./list-extent";
import { changesBy, withChanges } from "./listed-changes";
import { factsOf, identityOf } from "./listed-identity";
import type { ListedPerson } from "./listed-person";

type Writing = {
  readonly tx: Tx;
  readonly plan: ImportPlan;
  readonly source: string;
  readonly asOf: string;
  readonly userId: string;
};

const publicCodeLength = 6;

/** Persons and entries for those whom nobody knows yet. @returns the persons' ids */
export async function writeNew({ tx, plan, source, asOf }: Writing): Promise<string[]> {
  const made = personsWith(plan, "new").map(({ person }) => ({ person, personId: randomUUID() }));
  await tx.person.createMany({
    data: made.map(({ person, personId }) => ({
      id: personId,
      publicCode: newCode(publicCodeLength),
      createdAt: now(),
      ...rowOf(personId, profileFrom(person)),
    })),
  });
  await tx.rosterEntry.createMany({
    data: made.map(({ person, personId }) => ({
      ...entryFor(randomUUID(), person),
      ...{ personId, source, asOf, ...listedNow(plan, source) },
    })),
  });
  return made.map(({ personId }) => personId);
}

/**
 * What of a list is taken over for those whom the portal knows otherwise.
 * @returns whose profile it changes, as it was
 * @throws AppError "conflict" where somebody has saved one of these profiles since: their words are not
 *   lost
 */
export async function writeChanged(writing: Writing): Promise<readonly ProfileBefore[]> {
  const { tx, plan, userId } = writing;
  const changing = personsWith(plan, "changed").flatMap(({ person, fate }) => {
    const known = plan.byId.get(fate.personId);
    if (!known) return [];
    const taken = takenChanges(fate.changes, fate.taking);
    const before = knownOf(known).profile;
    return [{ known, person, taken, before, after: withChanges(before, taken) }];
  });
  const changed = changing.filter(({ taken }) => taken.length > 0);
  await writeListedProfiles(
    tx,
    changed.map(({ known: { id, version }, after: profile }) => ({ id, version, profile })),
  );
  const written = changed.map(({ known: { id: personId }, before, after }): Written => {
    return { personId, before, after, userId, occasion: "roster" };
  });
  await recordManyChanges(tx, written);
  await writeSaid(writing, changing);
  return written;
}

/** Those of whom the list says nothing new are still on it. */
export async function writeUnchanged(writing: Writing): Promise<void> {
  const said = personsWith(writing.plan, "unchanged").flatMap(({ person, fate }) => {
    const known = writing.plan.byId.get(fate.personId);
    return known ? [{ known, person, taken: [] }] : [];
  });
  await writeSaid(writing, said);
}

/** Another name under which a list has somebody is known the next time. */
export async function writeOtherNames({ tx, plan }: Writing): Promise<void> {
  for (const { person, fate } of personsWith(plan, "repeated")) {
    if (fate.personId === undefined) continue;
    const identity = identityOf(person);
    await tx.rosterEntry.updateMany({
      where: { personId: fate.personId, NOT: { listedAs: { has: identity } } },
      data: { listedAs: { push: identity } },
    });
  }
}

/**
 * Who is on no row of a whole list stays; whom no other source names says since which list they are
 * missing.
 */
export async function writeMissing({ tx, plan, source, asOf }: Writing): Promise<void> {
  const key = sourceKey(source);
  await tx.$executeRaw`
    UPDATE "RosterEntry" SET
      "listedBy" = array_remove("listedBy", ${key}),
      "missingSince" = CASE WHEN "listedBy" = ARRAY[${key}] THEN ${asOf} ELSE "missingSince" END,
      "version" = "version" + 1
    WHERE "personId" = ANY (${plan.unnamed.map(({ id }) => id)}::uuid[])`;
}

/** On whose lists somebody is whom this one names: on none where a newer whole one has left them out. */
function listedNow({ newerWhole }: ImportPlan, source: string) {
  return { listedBy: newerWhole ? [] : [sourceKey(source)], missingSince: newerWhole };
}

/** What a list says of somebody known, and what of it was taken over. */
type Said = {
  readonly known: PlannedPerson;
  readonly person: ListedPerson;
  readonly taken: readonly Change[];
};

/**
 * Keeps in the entries what the list said; who had none gets one. What a newer list has said of
 * somebody stays, also that a newer whole one of the same source did not name them.
 */
async function writeSaid(
  { tx, plan, source, asOf }: Writing,
  said: readonly Said[],
): Promise<void> {
  const key = sourceKey(source);
  const names = plan.newerWhole === null;
  const listed = said.flatMap(({ known: { rosterEntry }, person, taken }) => {
    if (!rosterEntry) return [];
    const to = (field: Change["field"]) => taken.find((change) => change.field === field)?.to;
    const renumbered = to("phone") !== undefined;
    return [{ id: rosterEntry.id, person, language: to("language") ?? null, renumbered }];
  });
  await tx.$executeRaw`
    UPDATE "RosterEntry" AS e SET
      "source" = CASE WHEN e."asOf" > ${asOf} THEN e."source" ELSE ${source} END,
      "asOf" = GREATEST(e."asOf", ${asOf}),
      "missingSince" = CASE WHEN ${names} THEN NULL ELSE e."missingSince" END,
      "listedBy" = CASE WHEN ${names} AND NOT ${key} = ANY (e."listedBy")
        THEN array_append(e."listedBy", ${key}) ELSE e."listedBy" END,
      "listedFacts" = CASE WHEN e."asOf" > ${asOf} THEN e."listedFacts" ELSE v.facts END,
      "version" = e."version" + 1,
      "listedAs" = CASE WHEN v.identity = ANY (e."listedAs") THEN e."listedAs"
        ELSE array_append(e."listedAs", v.identity) END,
      "language" = COALESCE(v.language, e."language"),
      "wrongNumber" = e."wrongNumber" AND NOT v.renumbered
    FROM unnest(
      ${listed.map(({ id }) => id)}::uuid[],
      ${listed.map(({ person }) => factsOf(person))}::text[],
      ${listed.map(({ person }) => identityOf(person))}::text[],
      ${listed.map(({ language }) => language)}::text[],
      ${listed.map(({ renumbered }) => renumbered)}::boolean[]
    ) AS v (id, facts, identity, language, renumbered)
    WHERE e."id" = v.id`;
  await tx.rosterEntry.createMany({
    data: said
      .filter(({ known }) => !known.rosterEntry)
      .map(({ known: { id: personId }, person }) => ({
        ...entryFor(randomUUID(), person),
        ...{ personId, source, asOf, ...listedNow(plan, source) },
      })),
  });
}

function entryFor(id: string, person: ListedPerson) {
  return {
    id,
    outreach: "unknown" as const,
    outreachSince: now(),
    createdAt: now(),
    language: person.language,
    listedAs: [identityOf(person)],
    listedFacts: factsOf(person),
  };
}

function profileFrom(person: ListedPerson): Profile {
  const nothing = newProfile({ name: person.name });
  const unknown = { profile: nothing, listedLanguage: null, onlyListed: true, wrongNumber: false };
  return withChanges(nothing, changesBy(person, unknown));
}

type Fated = ImportPlan["fated"][number];
type FateOf<Kind extends Fated["fate"]["kind"]> = Extract<Fated["fate"], { kind: Kind }>;

/** The rows with one fate, and what they say. */
function personsWith<Kind extends Fated["fate"]["kind"]>(plan: ImportPlan, kind: Kind) {
  return plan.fated.flatMap(({ read, fate }) =>
    fate.kind === kind && "person" in read
      ? [{ person: read.person, fate: fate as FateOf<Kind> }]
      : [],
  );
}
