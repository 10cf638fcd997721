import "server-only";
import { writtenAbout } from "@/domain/contact/note-draft";
import { type PersonTable, personTableNames } from "@/domain/merge/tables";
import { rowOfTask } from "@/domain/today-task";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { keysOf } from "@/lib/keys-of";

/** What may have followed for somebody since a list was carried out; the first that applies is told. */
export const followings = [
  "merge",
  "caseFile",
  "contact",
  "laterList",
  "profile",
  "decision",
  "taken",
  "request",
  "message",
  "appointment",
  "file",
  "access",
  "writing",
  "other",
] as const;
export type Following = (typeof followings)[number];

/** How far outreach has come with somebody: no list writes it. */
export type Stand = {
  readonly outreach: string;
  readonly attempts: number;
  readonly moreAttempts: number;
  readonly lastTryOn: string | null;
};

const untried: Stand = { outreach: "unknown", attempts: 0, moreAttempts: 0, lastTryOn: null };

/** What a list has written of somebody, and how both rows stand now. */
export type Written = {
  readonly entryId: string;
  readonly madePerson: boolean;
  /**
   * How outreach stood before the list; null where the list has made the entry, or from before this
   * was kept.
   */
  readonly before: Stand | null;
  readonly madeEntry: boolean;
  readonly entryVersion: number;
  readonly personVersion: number | null;
  readonly entry: Stand & {
    readonly version: number;
    readonly personId: string;
    readonly person: { readonly version: number; readonly mergedIntoId: string | null };
  };
};

type List = { readonly id: string; readonly settledAt: Date };

/**
 * What has followed for each since the list was carried out, by their entries, in the order of
 * {@link followings}. Of whom the list has made, anything counts that there is of them, and that
 * somebody has taken them on for today. What was taken back itself has not followed.
 */
export async function whatFollowed(
  tx: Tx,
  list: List,
  rows: readonly Written[],
): Promise<ReadonlyMap<string, readonly Following[]>> {
  const whose = {
    all: rows.map(({ entry }) => entry.personId),
    made: rows.filter(({ madePerson }) => madePerson).map(({ entry }) => entry.personId),
    since: list.settledAt,
  };
  const found = {
    merge: await merged(tx, whose),
    caseFile: await sinceIn(tx, "CaseFile", "openedAt", whose),
    contact: await sinceIn(tx, "Contact", "loggedAt", whose, Prisma.sql`AND "takenBackAt" IS NULL`),
    laterList: await onLaterLists(tx, list),
    taken: await takenOnToday(tx),
    ...(await anythingOf(tx, whose.made)),
  };
  const followed = (row: Written): Record<Following, boolean> => {
    const { entry, entryId, entryVersion, personVersion } = row;
    const { personId, person } = entry;
    return {
      merge: person.mergedIntoId !== null || found.merge.has(personId),
      caseFile: found.caseFile.has(personId),
      contact: found.contact.has(personId),
      laterList: entry.version !== entryVersion && found.laterList.has(personId),
      profile: personVersion !== null && person.version !== personVersion,
      decision: entry.version !== entryVersion && !standsAsBefore(row),
      taken: row.madeEntry && found.taken.has(entryId),
      request: found.request.has(personId),
      message: found.message.has(personId),
      appointment: found.appointment.has(personId),
      file: found.file.has(personId),
      access: found.access.has(personId),
      writing: found.writing.has(personId),
      other: found.other.has(personId),
    };
  };
  return new Map(
    rows.flatMap((row) => {
      const has = followed(row);
      const all = followings.filter((each) => has[each]);
      return all.length > 0 ? [[row.entryId, all] as const] : [];
    }),
  );
}

/** A contact or a decision that was taken back leaves another version behind, and nothing else. */
function standsAsBefore({ entry, before, madeEntry }: Written): boolean {
  const was = madeEntry ? untried : before;
  if (!was) return false;
  // Whoever the list has brought by mistake, as somebody has said already, can go with it.
  if (madeEntry && entry.outreach === "notMeant") return entry.attempts === 0;
  return keysOf(untried).every((name) => entry[name] === was[name]);
}

/** The rows of Today that somebody has taken on for this day. */
async function takenOnToday(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.takenTask.findMany({ where: { onDay: today() }, select: { task: true } });
  return new Set(rows.map(({ task }) => rowOfTask(task)));
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
  standing = Prisma.empty,
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<Found[]>`
    SELECT DISTINCT "personId" FROM ${named(table)}
    WHERE "personId" = ANY (${[...all]}::uuid[]) ${standing}
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

/** Tables that are asked, or that say nothing by themselves. */
const toldApart: readonly PersonTable[] = [
  ...(["RosterEntry", "PersonChange", "CaseFile", "Contact"] satisfies PersonTable[]),
  // Begun and never finished it holds nobody: its author alone could throw it away.
  "ContactDraft",
  // A later list that is taken back already.
  "RosterTakenBack",
];

type Elsewhere = Extract<
  Following,
  "request" | "message" | "appointment" | "file" | "access" | "writing" | "other"
>;

const followingIn: Partial<Record<PersonTable, Elsewhere>> = {
  ContactRequest: "request",
  Message: "message",
  Appointment: "appointment",
  PersonFile: "file",
  PersonAccess: "access",
};

/**
 * Whoever is named anywhere else, or about whom somebody is writing: they cannot go, whatever it is. What
 * was changed of a profile its version says.
 */
async function anythingOf(
  tx: Tx,
  made: readonly string[],
): Promise<Record<Elsewhere, ReadonlySet<string>>> {
  const nobody = () => new Set<string>();
  const found = {
    ...{ request: nobody(), message: nobody(), appointment: nobody() },
    ...{ file: nobody(), access: nobody(), other: nobody() },
    writing: new Set(await writtenAbout(tx, made)),
  };
  for (const table of personTableNames) {
    if (toldApart.some((each) => each === table)) continue;
    const rows = await tx.$queryRaw<Found[]>`
      SELECT DISTINCT "personId" FROM ${named(table)}
      WHERE "personId" = ANY (${[...made]}::uuid[])`;
    for (const { personId } of rows) found[followingIn[table] ?? "other"].add(personId);
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
