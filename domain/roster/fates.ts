import { type PlainDate, yearsBetween } from "@/lib/plain-date";
import { saysLess } from "./listed-less";
import type { CellProblem, ListedFact, ListedPerson, NamePart, ReadPerson } from "./listed-person";
import { comparedFields, fullerOf, isSurelyOne } from "./listed-twice";

/** What a list may change of a person it names again. */
export type Change = {
  readonly field: ListedFact;
  readonly from: string | null;
  readonly to: string;
  /** Taken over unless somebody decides otherwise. */
  readonly usual: boolean;
  /** The list says less exactly what is known. */
  readonly less?: true;
};

/** Which of the changes are taken over. */
export const takings = ["usual", "all", "none"] as const;
export type Taking = (typeof takings)[number];

/** What a person says of a row. "same": it is that person; "other": it is none of those shown. */
export type Decision =
  | { readonly is: "same"; readonly personId: string; readonly taking?: Taking | undefined }
  | { readonly is: "other" }
  | { readonly is: "leftOut" }
  | { readonly is: "taken"; readonly taking: Taking };

export type Decisions = Readonly<Record<string, Decision>>;

/** Somebody known who may be the one a row means. */
export type Lookalike = {
  readonly personId: string;
  /** From 0 to 1. */
  readonly likeness: number;
  /** As good as certain: the same name and the same birth date. */
  readonly certain: boolean;
};

export type Fate =
  | { readonly kind: "new" }
  | { readonly kind: "unchanged"; readonly personId: string }
  | {
      readonly kind: "changed";
      readonly personId: string;
      readonly changes: readonly Change[];
      readonly taking: Taking;
    }
  /**
   * A person has to decide: it may be one of these or of an earlier row, its age is outside the
   * programme's, or it has half a name.
   */
  | {
      readonly kind: "doubtful";
      readonly lookalikes: readonly Lookalike[];
      readonly age: number | null;
      /** An earlier row of the same list that may mean the same person. */
      readonly likeLine: number | null;
      readonly lacks: NamePart | null;
    }
  /** The same person as in an earlier row, which says all that this one says; under another name, who it is. */
  | { readonly kind: "repeated"; readonly line: number; readonly personId?: string }
  | { readonly kind: "error"; readonly problems: readonly CellProblem[] }
  | { readonly kind: "leftOut" };

export const fateKinds = [
  "error",
  "doubtful",
  "changed",
  "new",
  "unchanged",
  "repeated",
  "leftOut",
] as const satisfies readonly Fate["kind"][];
export type FateKind = (typeof fateKinds)[number];

export type Row = { readonly line: number; readonly read: ReadPerson };
export type FatedRow = Row & { readonly fate: Fate };

/** What is known already, as far as rows are held against it. */
export type Known = {
  /** Names a person as lists write them: name and birth date. */
  readonly identity: (person: ListedPerson) => string;
  /** Who was listed under this identity before. */
  readonly listedAs: (identity: string) => string | undefined;
  /** Who looks like this person, the likeliest first. */
  readonly lookalikes: (person: ListedPerson) => readonly Lookalike[];
  /** Remembers rows about people nobody knows, and finds an earlier one that may mean the same. */
  readonly newRows: () => NewRows;
  /** What the row would change; undefined where the last list said exactly the same. */
  readonly changes: (personId: string, person: ListedPerson) => readonly Change[] | undefined;
  readonly today: PlainDate;
  /** Ages the programme is for, both included. */
  readonly ages: { readonly from: number; readonly to: number };
};

type NewRows = {
  readonly add: (line: number, person: ListedPerson) => void;
  readonly like: (person: ListedPerson) => number | null;
};

type Seen = { readonly line: number; readonly person: ListedPerson };

/**
 * What becomes of every row, in their order: each has exactly one fate, and nothing is written
 * before all of them are settled. Given the same list, the same knowledge and the same decisions it
 * says the same; once written, the same list changes nothing. Of two rows about the same person the first
 * says what either does, and the more exact of it, whichever stands first.
 */
export function fatesOf(
  rows: readonly Row[],
  decisions: Decisions,
  known: Known,
): readonly FatedRow[] {
  const fates = fatesIn(rows, decisions, known, new Map());
  const fuller = fullerOf(fates);
  return fuller.size === 0 ? fates : fatesIn(rows, decisions, known, fuller);
}

function fatesIn(
  rows: readonly Row[],
  decisions: Decisions,
  known: Known,
  fuller: ReadonlyMap<number, ListedPerson>,
): readonly FatedRow[] {
  const byIdentity = new Map<string, Seen>();
  const byPerson = new Map<string, Seen>();
  const newRows = known.newRows();
  return rows.map((row) => {
    const decision = decisions[String(row.line)];
    if (decision?.is === "leftOut") return { ...row, fate: { kind: "leftOut" } };
    if ("problems" in row.read) {
      return { ...row, fate: { kind: "error", problems: row.read.problems } };
    }
    const identity = known.identity(row.read.person);
    const person = fuller.get(row.line) ?? row.read.person;
    const read = { ...row.read, person };
    const seen = { line: row.line, person };
    const before = byIdentity.get(identity);
    if (before) return { ...row, fate: repeated(before, person) };
    const fate = besideOthers(fateOf(read, identity, decision, known), row.line, {
      ...{ person, decision, newRows },
    });
    const personId = personOf(fate);
    const taken = personId === undefined ? undefined : byPerson.get(personId);
    // One name and birth date is one person in a list, also where a decision said who that is.
    byIdentity.set(identity, taken ?? seen);
    if (taken) return { ...row, fate: repeated(taken, person, personId) };
    if (personId !== undefined) byPerson.set(personId, seen);
    return { ...row, read, fate };
  });
}

function fateOf(
  { person, lacks }: Extract<ReadPerson, { person: ListedPerson }>,
  identity: string,
  decision: Decision | undefined,
  known: Known,
): Fate {
  const listed = known.listedAs(identity);
  if (listed) return fateOfKnown(listed, person, decision, known);
  const lookalikes = known.lookalikes(person);
  const chosen =
    decision?.is === "same" && lookalikes.find(({ personId }) => personId === decision.personId);
  if (chosen) return fateOfKnown(chosen.personId, person, decision, known);
  if (decision?.is === "other") return { kind: "new" };
  const certain = lookalikes.filter((each) => each.certain);
  const [only] = certain;
  if (only && certain.length === 1) return fateOfKnown(only.personId, person, decision, known);
  const age = ageOutside(person, known);
  if (lookalikes.length === 0 && age === null && !lacks) return { kind: "new" };
  return { kind: "doubtful", lookalikes, age, likeLine: null, lacks: lacks ?? null };
}

type Beside = {
  readonly person: ListedPerson;
  readonly decision: Decision | undefined;
  readonly newRows: NewRows;
};

/** Two rows about people nobody knows may mean the same one, written differently. */
function besideOthers(fate: Fate, line: number, { person, decision, newRows }: Beside): Fate {
  if (fate.kind !== "new" && fate.kind !== "doubtful") return fate;
  const likeLine = decision?.is === "other" ? null : newRows.like(person);
  newRows.add(line, person);
  if (likeLine === null) return fate;
  if (fate.kind === "doubtful") return { ...fate, likeLine };
  return { kind: "doubtful", lookalikes: [], age: null, likeLine, lacks: null };
}

function fateOfKnown(
  personId: string,
  person: ListedPerson,
  decision: Decision | undefined,
  known: Known,
): Fate {
  const changes = known.changes(personId, person);
  if (!changes || changes.length === 0) return { kind: "unchanged", personId };
  const taking = (decision && "taking" in decision && decision.taking) || "usual";
  return { kind: "changed", personId, changes, taking };
}

function ageOutside({ birthDate }: ListedPerson, { today, ages }: Known): number | null {
  if (!birthDate) return null;
  const age = yearsBetween(birthDate, today);
  return age < ages.from || age > ages.to ? age : null;
}

/**
 * One of two rows about the same person may say less; where they say otherwise, one of them is wrong. Where
 * the name alone holds them together, what the first one leaves out may be somebody else's.
 */
function repeated({ line, person: first }: Seen, person: ListedPerson, personId?: string): Fate {
  const isSure = personId !== undefined || isSurelyOne(first, person);
  const problems = comparedFields.flatMap((field): CellProblem[] => {
    const said = person[field];
    const before = first[field];
    if (said === null || said === before) return [];
    if (before === null && isSure && field !== "birthDate") return [];
    if (saysLess(field, before, person) || saysLess(field, said, first)) return [];
    return [{ field, code: "contradicts", typed: said, line }];
  });
  if (problems.length > 0) return { kind: "error", problems };
  return { kind: "repeated", line, ...(personId === undefined ? {} : { personId }) };
}

/** Nothing about a row is in doubt but who it is. */
export function onlyLooksLike(fate: Fate): boolean {
  return fate.kind === "doubtful" && fate.age === null && fate.lacks === null;
}

/** Who is known and meant by a row. */
export function personOf(fate: Fate): string | undefined {
  return "personId" in fate ? fate.personId : undefined;
}

/** Those of the changes that are taken over. */
export function takenChanges(changes: readonly Change[], taking: Taking): readonly Change[] {
  if (taking === "none") return [];
  return taking === "all" ? changes : changes.filter(({ usual }) => usual);
}

/** True once nothing is left to decide or to mend. */
export function isSettled(rows: readonly FatedRow[]): boolean {
  return rows.every(({ fate }) => fate.kind !== "doubtful" && fate.kind !== "error");
}

/** How many rows have each fate. */
export function countFates(rows: readonly FatedRow[]): Record<FateKind, number> {
  const counts = Object.fromEntries(fateKinds.map((kind) => [kind, 0])) as Record<FateKind, number>;
  for (const { fate } of rows) counts[fate.kind] += 1;
  return counts;
}
