import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { noteDraftOf } from "@/domain/contact/note-draft";
import { contactsOf, shownContact } from "@/domain/contact/queries";
import { possibleDecisions, reachStates } from "@/domain/contact/reach";
import { inOrderOf, ofThese, personsMeant } from "@/domain/person/find-persons";
import { knownPersons } from "@/domain/person/known-persons";
import { query } from "@/domain/query";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { pageOf } from "@/lib/page-of";
import { yearsBetween } from "@/lib/plain-date";
import {
  openEntries,
  placeEntries,
  type Ranked,
  rankEntries,
  type Where,
  whereReach,
} from "./listing";
import { loadEntry } from "./load";
import { byUrgency, type NextAttempt, nextAttempt, sought } from "./next-attempt";
import { takenBackListOf } from "./taken-back-list";
import { anyUndoable } from "./undo-decision";

/** People of a list on one page. */
const onPage = 25;
const onPageOfAll = 50;

/**
 * Who is to be tried next, the most urgent first; who was tried a short while ago; and of whom a
 * person has to decide how it goes on. A page of the first, the beginning of the others.
 */
export const listOutreach = query({
  action: "roster.list",
  target: async (tx, { page: asked = 1 }: { page?: number }, _actor: StaffActor) => {
    const all = await rankEntries(tx, whereReach(...sought));
    const next = all.filter(isAttempt).toSorted((a, b) => byUrgency(a, b) || a.place - b.place);
    const waiting = all.filter(isWait).toSorted((a, b) => byUntil(a, b) || a.place - b.place);
    const toDecide = all
      .filter((entry) => entry.next.kind === "decide")
      .toSorted((a, b) => a.place - b.place);
    const { shown, ...part } = pageOf<Ranked>(next, asked, onPage);
    const [first, second, third, undoable] = await Promise.all([
      open(tx, shown),
      open(tx, waiting.slice(0, onPage)),
      open(tx, toDecide.slice(0, onPage)),
      anyUndoable(tx),
    ]);
    return {
      next: { shown: first, ...part, total: next.length },
      waiting: { shown: second, total: waiting.length },
      toDecide: {
        shown: third,
        total: toDecide.length,
        missing: toDecide.filter(isMissing).length,
      },
      /** A decision about many can still be undone. */
      undoable,
    };
  },
  present: (lists) => lists,
  subject: ({ next, waiting, toDecide }) => ({
    type: "roster",
    ids: [next, waiting, toDecide].flatMap(({ shown }) => shown.map(({ id }) => id)),
  }),
});

const open = (tx: Tx, some: readonly Ranked[]) =>
  openEntries(
    tx,
    some.map(({ id }) => id),
  );

type Of<Kind extends NextAttempt["kind"]> = Ranked & {
  readonly next: Extract<NextAttempt, { kind: Kind }>;
};

const isAttempt = (entry: Ranked): entry is Of<"attempt"> => entry.next.kind === "attempt";
const isWait = (entry: Ranked): entry is Of<"wait"> => entry.next.kind === "wait";
const isMissing = ({ next }: Ranked) => next.kind === "decide" && next.why === "missing";
const byUntil = (a: Of<"wait">, b: Of<"wait">) =>
  Number(a.next.until > b.next.until) - Number(a.next.until < b.next.until);

/** What the whole list is narrowed to; nothing narrows where a field is absent. */
export type RosterFilter = {
  readonly reach?: string | undefined;
  /** A district's slug, or "unknown". */
  readonly district?: string | undefined;
  /** Whether the last list names them. */
  readonly listed?: "yes" | "no" | undefined;
  readonly step?: NextAttempt["kind"] | undefined;
  /** A part of a name, or the code of a person; "" for anybody. */
  readonly term?: string;
  readonly page?: number;
};

/**
 * The whole list by name, whatever has become of each; those found by a name in the order of likeness:
 * one page of it.
 */
export const listRoster = query({
  action: "roster.list",
  target: async (tx, filter: RosterFilter, _actor: StaffActor) => {
    const [found, total] = await Promise.all([
      idsIn(tx, filter),
      tx.rosterEntry.count({ where: { person: { mergedIntoId: null } } }),
    ]);
    const { shown, ...part } = pageOf(found, filter.page ?? 1, onPageOfAll);
    return { shown: await openEntries(tx, shown), ...part, found: found.length, total };
  },
  present: (list) => list,
  subject: ({ shown }) => ({ type: "roster", ids: shown.map(({ id }) => id) }),
});

/** The step follows from rules and from what is sealed, anything else the database knows. */
async function idsIn(tx: Tx, filter: RosterFilter): Promise<string[]> {
  const { reach, district, listed, step, term } = filter;
  const state = reachStates.find((each) => each === reach);
  if (reach !== undefined && !state) return [];
  const meant = term ? await personsMeant(tx, await knownPersons(), term) : undefined;
  const where: Where = {
    ...(state && { AND: whereReach(state) }),
    ...(district && { person: { district: district === "unknown" ? null : district } }),
    ...(listed && { missingSince: listed === "yes" ? null : { not: null } }),
    ...(meant && ofThese(meant)),
  };
  const entries = step
    ? (await rankEntries(tx, where)).filter((entry) => entry.next.kind === step)
    : await placeEntries(tx, where);
  const ordered = meant ? inOrderOf(entries, meant) : entries.toSorted((a, b) => a.place - b.place);
  return ordered.map(({ id }) => id);
}

/** So many are named beside another list. */
const namedBeside = 5;

/** Who on the list is meant by a part of a name, and has no case file in which to be found: the likeliest. */
export const findWithoutCaseFile = query({
  action: "roster.list",
  target: async (tx, { term }: { term: string }, _actor: StaffActor) => {
    const meant = await personsMeant(tx, await knownPersons(), term);
    const where: Where = { ...ofThese(meant), person: { caseFiles: { none: {} } } };
    const found = inOrderOf(await placeEntries(tx, where), meant);
    const shown = await openEntries(
      tx,
      found.slice(0, namedBeside).map(({ id }) => id),
    );
    return { shown, total: found.length };
  },
  present: (list) => list,
  subject: ({ shown }) => ({ type: "roster", ids: shown.map(({ id }) => id) }),
});

/** One entry with how to reach its person, and everything that was tried. */
export const readRosterEntry = query({
  action: "roster.read",
  target: async (tx: Tx, { id }: { id: string }, { userId: authorId }: StaffActor) => {
    const entry = await loadEntry(tx, id);
    if (!entry) return null;
    const noteDraft = await noteDraftOf(tx, { personId: entry.personId, authorId });
    const requests = await tx.contactRequest.findMany({
      where: { personId: entry.personId },
      select: { id: true, receivedAt: true, unproven: true },
      orderBy: { receivedAt: "desc" },
    });
    const contacts = await contactsOf(tx, entry.personId);
    return { entry, requests, contacts, noteDraft, takenBack: await takenBackListOf(tx, entry) };
  },
  present: ({ entry, requests, contacts, noteDraft, takenBack }, actor) => {
    const { name, contact, femaleContactWished, sharedPhone, birthDate } = entry.profile;
    const { id, reach, publicCode, district, language, paper, missingSince, caseFileId } = entry;
    return {
      ...{ id, reach, publicCode, district, language, paper, missingSince, caseFileId, name },
      ...{ attempts: entry.attempts, lastTryOn: entry.lastTryOn, personId: entry.personId },
      age: birthDate && yearsBetween(birthDate, today()),
      next: nextAttempt(entry, today(), city().outreach),
      ...{ contact, femaleContactWished, sharedPhone, birthDate },
      address: entry.address,
      wrongNumber: contact !== null && !entry.callable,
      paperValidUntil: entry.paperValidUntil,
      source: entry.source,
      asOf: entry.asOf,
      /** When that list was taken back, where it was; they stayed. */
      noteDraft,
      listTakenBackAt: takenBack?.at ?? null,
      version: entry.version,
      decisions: possibleDecisions(entry.reach),
      contacts: contacts.map((row) => shownContact(row, actor)),
      /** Theirs, however they came to be; `unproven`: perhaps theirs. */
      requests,
    };
  },
  subject: ({ entry }) => ({
    type: "roster",
    ids: [entry.id],
    caseFileId: entry.caseFileId ?? undefined,
  }),
});
