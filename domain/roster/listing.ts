import "server-only";
import { type ReachState, reachOf } from "@/domain/contact/reach";
import { mediumIn } from "@/domain/contact/vocabulary";
import {
  accompaniedPersons,
  anyRuns,
  isAccompanied,
  isNotAccompanied,
} from "@/domain/person/accompanied";
import { knownPersons } from "@/domain/person/known-persons";
import { spokenLanguageOf } from "@/domain/person/language-of";
import type { KnownPerson } from "@/domain/person/person-index";
import { type KnownRow, knownOf } from "@/domain/person/profile";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { type PlainDate, plainDate, yearsBetween } from "@/lib/plain-date";
import { type NextAttempt, nextAttempt, spokenSince } from "./next-attempt";

export type Where = NonNullable<NonNullable<Parameters<Tx["rosterEntry"]["findMany"]>[0]>["where"]>;

/** An entry with what lists sort and choose by, and nothing opened for it. */
export type Ranked = {
  readonly id: string;
  readonly personId: string;
  readonly reach: ReachState;
  readonly attempts: number;
  readonly lastTryOn: PlainDate | null;
  /** The day of the list that names them last, and of the one since which none does. */
  readonly asOf: PlainDate;
  readonly missingSince: PlainDate | null;
  readonly next: NextAttempt;
  /** Where its person stands in the order of names. */
  readonly place: number;
};

const ranking = {
  ...{ id: true, personId: true, outreach: true, attempts: true, moreAttempts: true },
  ...{ lastTryOn: true, lastMedium: true, wrongNumber: true, missingSince: true, asOf: true },
  outreachSince: true,
} as const;

const dayOf = (day: string | null): PlainDate | null =>
  day === null ? null : plainDate.parse(day);

/**
 * The entries to which this applies, in no order. Of two that were merged one stays behind with who
 * is gone, and counts no more.
 */
export async function rankEntries(tx: Tx, where: Where): Promise<Ranked[]> {
  const [rows, accompanied] = await Promise.all([
    tx.rosterEntry.findMany({ where, select: ranking }),
    accompaniedPersons(tx),
  ]);
  // Asked after the rows: whoever they name has been written by then.
  const persons = await knownPersons();
  const places = persons.places();
  const next = nextFor();
  return rows.flatMap((row) => {
    const known = persons.get(row.personId);
    if (!known) return [];
    const place = places.get(row.personId) ?? places.size;
    const reach = reachOf(row.outreach, accompanied.has(row.personId));
    const { id, personId, attempts } = row;
    const days = {
      lastTryOn: dayOf(row.lastTryOn),
      asOf: plainDate.parse(row.asOf),
      missingSince: dayOf(row.missingSince),
    };
    const found = { id, personId, reach, attempts, ...days, place };
    return [{ ...found, next: next({ ...row, reach }, known) }];
  });
}

/** Those who have come so far, as the database asks for it. */
export function whereReach(...states: readonly ReachState[]): Where {
  const outreach = states.filter((state) => state !== "engaged");
  const others: Where = { outreach: { in: outreach }, person: isNotAccompanied };
  return states.includes("engaged") ? { OR: [others, { person: isAccompanied }] } : others;
}

/** Who is sought out: not who is accompanied, has refused, has moved or is too old. */
export const soughtOut = {
  outreach: { in: ["unknown", "attempted", "reached"] },
  person: { mergedIntoId: null, ...isNotAccompanied },
} satisfies Where;

type Placed = { readonly id: string; readonly personId: string; readonly place: number };

/** The entries to which this applies, with their places in the order of names; in no order. */
export async function placeEntries(tx: Tx, where: Where): Promise<Placed[]> {
  const rows = await tx.rosterEntry.findMany({ where, select: { id: true, personId: true } });
  const places = (await knownPersons()).places();
  return rows.flatMap(({ id, personId }) => {
    const place = places.get(personId);
    return place === undefined ? [] : [{ id, personId, place }];
  });
}

type Tried = {
  readonly reach: ReachState;
  readonly attempts: number;
  readonly moreAttempts: number;
  readonly lastTryOn: string | null;
  readonly lastMedium: string | null;
  readonly wrongNumber: boolean;
  readonly missingSince: string | null;
  readonly outreachSince: Date;
};
type Reachable = Pick<KnownPerson, "phone" | "visitable" | "paperValidUntil">;

/** What is next with each of many, on one day. */
function nextFor() {
  const [day, rules] = [today(), city().outreach];
  return (row: Tried, { phone, visitable, paperValidUntil }: Reachable): NextAttempt => {
    const { reach, attempts, moreAttempts, lastMedium, lastTryOn } = row;
    const tried = {
      ...{ reach, attempts, moreAttempts, missing: row.missingSince !== null },
      lastTryOn: dayOf(lastTryOn),
      lastMedium: mediumIn(lastMedium),
      spokenSince: spokenSince(row),
    };
    const callable = phone !== null && !row.wrongNumber;
    return nextAttempt({ ...tried, callable, visitable, paperValidUntil }, day, rules);
  };
}

/** What lists show of these entries, in the order of the ids: only these are opened. */
export async function openEntries(tx: Tx, ids: readonly string[]): Promise<RosterSummary[]> {
  const rows = await tx.rosterEntry.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...ranking,
      language: true,
      person: { include: { caseFiles: { select: { state: true } } } },
    },
  });
  const next = nextFor();
  const byId = new Map(
    rows.map((row) => {
      const reach = reachOf(row.outreach, anyRuns(row.person.caseFiles));
      return [row.id, summaryOf({ ...row, reach }, next)];
    }),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

type Row = Tried & {
  readonly id: string;
  readonly language: string | null;
  readonly person: KnownRow & { readonly publicCode: string };
};

export type RosterSummary = ReturnType<typeof summaryOf>;

function summaryOf(row: Row, next: ReturnType<typeof nextFor>) {
  const { id, reach, attempts, missingSince, person } = row;
  const known = knownOf(person);
  const { name, birthDate, district, language: chosen, speaksIn, paper } = known;
  return {
    ...{ id, reach, attempts, missingSince, name, paper },
    ...{ publicCode: person.publicCode, district },
    lastTryOn: dayOf(row.lastTryOn),
    language: spokenLanguageOf({ speaksIn, listed: row.language, chosen }),
    age: birthDate && yearsBetween(birthDate, today()),
    next: next(row, known),
  };
}
