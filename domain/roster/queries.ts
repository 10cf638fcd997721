import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { contactsOf, shownContact } from "@/domain/contact/queries";
import { possibleDecisions } from "@/domain/contact/reach";
import { query } from "@/domain/query";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { pageOf } from "@/lib/page-of";
import { yearsBetween } from "@/lib/plain-date";
import { loadListing, type RosterSummary } from "./listing";
import { loadEntry } from "./load";
import { byUrgency, type NextAttempt, nextAttempt } from "./next-attempt";

/** People of a list on one page. */
const onPage = 25;
const onPageOfAll = 50;

const order = new Intl.Collator("de");
const byName = (a: RosterSummary, b: RosterSummary) => order.compare(a.name, b.name);
const sought = ["unknown", "attempted", "reached"] as const;

/**
 * Who is to be tried next, the most urgent first; who was tried a short while ago; and of whom a
 * person has to decide how it goes on. A page of the first, the beginning of the others.
 */
export const listOutreach = query({
  action: "roster.list",
  target: async (tx, { page = 1 }: { page?: number }, _actor: StaffActor) => {
    const all = await loadListing(tx, sought);
    const next = all.flatMap((entry) => (isAttempt(entry) ? [entry] : [])).toSorted(byUrgency);
    const waiting = all.filter((entry) => entry.next.kind === "wait").toSorted(byWait);
    const toDecide = all.filter((entry) => entry.next.kind === "decide").toSorted(byName);
    return {
      next: { ...pageOf<RosterSummary>(next, page, onPage), total: next.length },
      waiting: { shown: waiting.slice(0, onPage), total: waiting.length },
      toDecide: { shown: toDecide.slice(0, onPage), total: toDecide.length },
    };
  },
  present: (lists) => lists,
  subject: ({ next, waiting, toDecide }) => ({
    type: "roster",
    ids: [next, waiting, toDecide].flatMap(({ shown }) => shown.map(({ id }) => id)),
  }),
});

type ToAttempt = RosterSummary & { readonly next: Extract<NextAttempt, { kind: "attempt" }> };

function isAttempt(entry: RosterSummary): entry is ToAttempt {
  return entry.next.kind === "attempt";
}

function byWait(a: RosterSummary, b: RosterSummary): number {
  const until = ({ next }: RosterSummary) => (next.kind === "wait" ? next.until : "");
  return until(a).localeCompare(until(b));
}

/** What the whole list is narrowed to; nothing narrows where a field is absent. */
export type RosterFilter = {
  readonly reach?: string | undefined;
  /** A district's slug, or "unknown". */
  readonly district?: string | undefined;
  /** Whether the last list names them. */
  readonly listed?: "yes" | "no" | undefined;
  readonly step?: NextAttempt["kind"] | undefined;
  readonly page?: number;
};

/** The whole list by name, whatever has become of each: one page of it. */
export const listRoster = query({
  action: "roster.list",
  target: async (tx, filter: RosterFilter, _actor: StaffActor) => {
    const all = await loadListing(tx);
    const chosen = all.filter((entry) => isIn(entry, filter)).toSorted(byName);
    const part = pageOf(chosen, filter.page ?? 1, onPageOfAll);
    return { ...part, found: chosen.length, total: all.length };
  },
  present: (list) => list,
  subject: ({ shown }) => ({ type: "roster", ids: shown.map(({ id }) => id) }),
});

function isIn(entry: RosterSummary, { reach, district, listed, step }: RosterFilter): boolean {
  return (
    (reach === undefined || entry.reach === reach) &&
    (district === undefined || (entry.district ?? "unknown") === district) &&
    (listed === undefined || (entry.missingSince === null) === (listed === "yes")) &&
    (step === undefined || entry.next.kind === step)
  );
}

/** One entry with how to reach its person, and everything that was tried. */
export const readRosterEntry = query({
  action: "roster.read",
  target: async (tx: Tx, { id }: { id: string }, _actor: StaffActor) => {
    const entry = await loadEntry(tx, id);
    return entry ? { entry, contacts: await contactsOf(tx, entry.personId) } : null;
  },
  present: ({ entry, contacts }, actor) => {
    const { name, contact, femaleContactWished, sharedPhone, birthDate } = entry.profile;
    const { id, reach, publicCode, district, language, paper, missingSince, caseFileId } = entry;
    return {
      ...{ id, reach, publicCode, district, language, paper, missingSince, caseFileId, name },
      ...{ attempts: entry.attempts, lastTryOn: entry.lastTryOn },
      age: birthDate && yearsBetween(birthDate, today()),
      next: nextAttempt(entry, today(), city().outreach),
      ...{ contact, femaleContactWished, sharedPhone, birthDate },
      spokenLanguage: entry.profile.language,
      address: entry.address,
      wrongNumber: contact !== null && !entry.callable,
      paperValidUntil: entry.paperValidUntil,
      source: entry.source,
      asOf: entry.asOf,
      version: entry.version,
      decisions: possibleDecisions(entry.reach),
      contacts: contacts.map((row) => shownContact(row, actor)),
    };
  },
  subject: ({ entry }) => ({
    type: "roster",
    ids: [entry.id],
    caseFileId: entry.caseFileId ?? undefined,
  }),
});
