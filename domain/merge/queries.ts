import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { hearersOf } from "@/domain/case-conference/hearers";
import { recipientName } from "@/domain/offer/snapshot";
import type { Candidate } from "@/domain/person/candidate";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { profileFields } from "@/domain/person/fields";
import { knownPersons } from "@/domain/person/known-persons";
import type { PersonIndex } from "@/domain/person/person-index";
import { nameOf, profileOf } from "@/domain/person/profile";
import { query } from "@/domain/query";
import { loadReferrals } from "@/domain/referral/load";
import { isOverNow } from "@/domain/referral/summary";
import type { Tx } from "@/lib/db/client";
import { pageOf } from "@/lib/page-of";
import { aboutRows } from "./about-rows";
import { goalsBroughtHome, runningOf } from "./case-files";
import { contradictions, differingFields, usualTake } from "./chosen";
import { keysAtMerge } from "./keys";
import { loadMerge } from "./load";
import { rowsOf } from "./rows";
import { cameSince } from "./undo";

/** So many pairs stand on one page. */
const pairsOnPage = 25;

const pairOf = (one: string, other: string) => [one, other].toSorted().join(" ");

async function apart(tx: Tx, personId?: string): Promise<ReadonlySet<string>> {
  const where = personId ? { OR: [{ oneId: personId }, { otherId: personId }] } : {};
  const rows = await tx.distinctPersons.findMany({ where });
  return new Set(rows.map(({ oneId, otherId }) => pairOf(oneId, otherId)));
}

type Pair = { readonly keptId: string; readonly candidate: Candidate };

function shownPair(persons: PersonIndex, { keptId, candidate }: Pair) {
  const { personId, ...facts } = candidate;
  const shown = (id: string) => ({
    id,
    name: persons.get(id)?.name ?? "",
    birthDate: persons.get(id)?.birthDate ?? null,
  });
  return { id: `${keptId}-${personId}`, kept: shown(keptId), other: shown(personId), ...facts };
}

/** Pairs who may be one person, the likeliest first; those said to be two are not among them. */
export const listDuplicates = query({
  action: "person.duplicates",
  target: async (tx, { page }: { page: number }, _actor: StaffActor) => {
    const persons = await knownPersons();
    const two = await apart(tx);
    const pairs = persons
      .alike()
      .filter((pair) => !two.has(pairOf(pair.keptId, pair.candidate.personId)));
    return { persons, total: pairs.length, ...pageOf(pairs, page, pairsOnPage) };
  },
  present: ({ persons, shown, ...list }) => ({
    ...list,
    pairs: shown.map((pair) => shownPair(persons, pair)),
  }),
  subject: ({ shown }) => ({
    type: "person",
    ids: [...new Set(shown.flatMap(({ keptId, candidate }) => [keptId, candidate.personId]))],
  }),
});

/** Who may be the person of a case file a second time, and who has been merged into them. */
export const duplicatesOf = query({
  action: "person.duplicates",
  target: async (tx, { caseFileId }: { caseFileId: string }, _actor: StaffActor) => {
    const file = await tx.caseFile.findUnique({
      where: { id: caseFileId },
      select: { id: true, personId: true },
    });
    if (!file) return null;
    const persons = await knownPersons();
    const two = await apart(tx, file.personId);
    const merges = await tx.personMerge.findMany({
      where: { keptId: file.personId, undoneAt: null },
      include: { merged: true },
      orderBy: { at: "desc" },
    });
    const others = await tx.caseFile.findMany({
      where: { personId: file.personId, id: { not: caseFileId } },
      select: { id: true, state: true, openedAt: true },
      orderBy: { openedAt: "asc" },
    });
    const candidates = persons
      .alikeTo(file.personId)
      .filter(({ personId }) => !two.has(pairOf(file.personId, personId)));
    return { file, persons, candidates, merges, others };
  },
  present: ({ file, persons, candidates, merges, others }) => ({
    pairs: candidates.map((candidate) => shownPair(persons, { keptId: file.personId, candidate })),
    merges: merges.map(({ id, at, merged }) => ({ id, at, name: nameOf(merged) })),
    /** Case files that a merge has brought, or earlier ones. */
    others,
  }),
  subject: ({ file, candidates }) => ({
    type: "person",
    ids: [file.personId, ...candidates.map(({ personId }) => personId)],
    caseFileId: file.id,
  }),
});

/** Two persons side by side, and what of each would go where. */
export const comparePersons = query({
  action: "person.compare",
  target: async (tx, input: { keptId: string; mergedId: string }, _actor: StaffActor) => {
    const rows = await tx.person.findMany({
      where: { id: { in: [input.keptId, input.mergedId] }, mergedIntoId: null },
      include: { caseFiles: { ...caseFileOfNow, select: { id: true } } },
    });
    const kept = rows.find(({ id }) => id === input.keptId);
    const merged = rows.find(({ id }) => id === input.mergedId);
    if (!kept || !merged || kept === merged) return null;
    const keys = await keysAtMerge(tx, kept, merged);
    const both = [kept.id, merged.id];
    const [readers, hearers] = [await readersOf(tx, both), await hearersOf(tx, both)];
    const running = await runningOf(tx, input);
    return { kept, merged, rows: await rowsOf(tx, merged.id), keys, readers, hearers, running };
  },
  present: ({ kept, merged, rows, keys, readers, hearers, running: [into, ...ending] }) => {
    const [ours, theirs] = [profileOf(kept), profileOf(merged)];
    return {
      kept: { ...sideOf(kept), fields: profileFields(ours) },
      merged: { ...sideOf(merged), fields: profileFields(theirs) },
      differing: differingFields(ours, theirs),
      usual: usualTake(ours, theirs),
      contradictions: contradictions(ours, theirs),
      /** The case file that goes on, by its owner, and those of others that end in it. */
      takesOver: into && {
        by: into.owner.displayName,
        of: ending
          .filter(({ ownerId }) => ownerId !== into.ownerId)
          .map(({ id, personId, owner }) => ({
            ...{ id, owner: owner.displayName },
            of: nameOf(personId === kept.id ? kept : merged),
          })),
      },
      /** Whose links would open the page of both. */
      keys,
      /** Who reads of one of them now because of a referral, and goes on reading the same. */
      readers: readers.map(({ caseFile: { person }, ...row }) => ({
        ...{ id: row.id, recipient: recipientName(row), of: nameOf(person) },
      })),
      /** Who is to hear of one of them at a conference. */
      hearers,
      goes: Object.entries(rows).map(([table, ids]) => ({ table, count: ids.length })),
    };
  },
  subject: ({ kept, merged }) => ({ type: "person", ids: [kept.id, merged.id] }),
});

/** Referrals whose recipients may read of these persons today. */
async function readersOf(tx: Tx, persons: readonly string[]) {
  const sent = await loadReferrals(tx, {
    caseFile: { personId: { in: [...persons] } },
    sentAt: { not: null },
  });
  return sent.filter((row) => row.disclosed && !isOverNow(row));
}

type Side = Parameters<typeof nameOf>[0] & {
  readonly publicCode: string;
  readonly version: number;
  readonly caseFiles: readonly { readonly id: string }[];
};

function sideOf(row: Side) {
  const { id, publicCode, version, caseFiles } = row;
  return { id, publicCode, version, name: nameOf(row), caseFileId: caseFiles[0]?.id ?? null };
}

/** A merge that can be taken apart, and what has come since. */
export const readMerge = query({
  action: "person.compare",
  target: async (tx, input: { id: string }, actor: StaffActor) => {
    const merge = await loadMerge(tx, input);
    if (!merge) return null;
    const since = await cameSince(tx, merge);
    const goals = await goalsBroughtHome(tx, merge);
    return { merge, since, goals, about: await aboutRows(tx, since, actor) };
  },
  present: ({ merge, since, goals, about }) => ({
    id: merge.id,
    at: merge.at,
    keptName: nameOf(merge.kept),
    mergedName: nameOf(merge.merged),
    caseFileId: merge.kept.caseFiles[0]?.id ?? null,
    /** Goals that were carried from one plan into the other, and go back with what was done of them. */
    goals,
    /** Each with what tells it from others of its kind and day. */
    since: since.map((row) => ({ ...row, about: about.get(row.id) ?? null })),
  }),
  subject: ({ merge }) => ({
    type: "person",
    ids: [merge.keptId, merge.mergedId],
    caseFileId: merge.kept.caseFiles[0]?.id,
  }),
});
