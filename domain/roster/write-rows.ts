import "server-only";
import { randomUUID } from "node:crypto";
import { recordChanges } from "@/domain/person/changes";
import { newProfile } from "@/domain/person/open";
import { type Profile, rowOf } from "@/domain/person/profile";
import { now } from "@/lib/clock";
import { newCode } from "@/lib/crypto/tokens";
import type { Tx } from "@/lib/db/client";
import { type Change, takenChanges } from "./fates";
import { type ImportPlan, knownOf, type PlannedPerson } from "./import-plan";
import { writtenOtherwise } from "./language-of";
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

/** Persons and entries for those whom nobody knows yet. */
export async function writeNew({ tx, plan, source, asOf }: Writing): Promise<void> {
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
      ...{ personId, source, asOf, reach: "unknown" as const },
    })),
  });
}

/** What of a list is taken over for those whom the portal knows otherwise. */
export async function writeChanged(writing: Writing): Promise<void> {
  const { tx, plan, userId } = writing;
  for (const { person, fate } of personsWith(plan, "changed")) {
    const known = plan.byId.get(fate.personId);
    if (!known) continue;
    const taken = takenChanges(fate.changes, fate.taking);
    const before = knownOf(known).profile;
    const after = withChanges(before, taken);
    await tx.person.update({
      where: { id: known.id },
      data: { ...rowOf(known.id, after), version: { increment: 1 } },
    });
    await recordChanges(tx, { personId: known.id, before, after, userId, occasion: "roster" });
    await writeEntry(writing, known, person, taken);
  }
}

/** Those of whom the list says nothing new are still on it; all at once where it says just the same. */
export async function writeUnchanged(writing: Writing): Promise<void> {
  const { tx, plan, source, asOf } = writing;
  const same: string[] = [];
  for (const { person, fate } of personsWith(plan, "unchanged")) {
    const known = plan.byId.get(fate.personId);
    if (!known) continue;
    const { rosterEntry } = known;
    if (
      rosterEntry?.listedFacts === factsOf(person) &&
      rosterEntry.listedAs.includes(identityOf(person))
    ) {
      same.push(rosterEntry.id);
    } else await writeEntry(writing, known, person, []);
  }
  await tx.rosterEntry.updateMany({
    where: { id: { in: same } },
    data: { source, asOf, missingSince: null, version: { increment: 1 } },
  });
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

/** Who is on no row of the list stays, and says since which list they are missing. */
export async function writeMissing({ tx, plan, asOf }: Writing): Promise<void> {
  const ids = plan.missing.map(({ id }) => id);
  await tx.rosterEntry.updateMany({
    where: { personId: { in: ids }, missingSince: null },
    data: { missingSince: asOf, version: { increment: 1 } },
  });
}

async function writeEntry(
  { tx, source, asOf }: Writing,
  known: PlannedPerson,
  person: ListedPerson,
  taken: readonly Change[],
): Promise<void> {
  const { rosterEntry, caseFiles } = known;
  if (!rosterEntry) {
    const supported = caseFiles.some(({ state }) => state !== "closed");
    const reach = supported ? ("engaged" as const) : ("unknown" as const);
    const data = { ...entryFor(randomUUID(), person), personId: known.id, source, asOf, reach };
    await tx.rosterEntry.create({ data });
    return;
  }
  const { id } = rosterEntry;
  const to = (field: Change["field"]) => taken.find((change) => change.field === field)?.to;
  const [language, phone] = [to("language"), to("phone")];
  await tx.rosterEntry.update({
    where: { id },
    data: {
      ...{ source, asOf, missingSince: null, version: { increment: 1 } },
      listedFacts: factsOf(person),
      listedAs: [...new Set([...rosterEntry.listedAs, identityOf(person)])],
      ...(language ? { language } : {}),
      ...(phone ? { wrongNumber: false } : {}),
    },
  });
}

function entryFor(id: string, person: ListedPerson) {
  return {
    id,
    reachSince: now(),
    createdAt: now(),
    language: person.language,
    listedAs: [identityOf(person)],
    listedFacts: factsOf(person),
  };
}

/** The portal writes to people in four languages; what else they speak stands beside it. */
function profileFrom(person: ListedPerson): Profile {
  const nothing = newProfile({ name: person.name, language: writtenOtherwise });
  return withChanges(nothing, changesBy(person, { profile: nothing, listedLanguage: null }));
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
