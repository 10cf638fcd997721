import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { contactsOf, shownContact } from "@/domain/contact/queries";
import { possibleDecisions } from "@/domain/contact/reach";
import { query } from "@/domain/query";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { yearsBetween } from "@/lib/plain-date";
import { type Entry, loadEntries } from "./load";
import { byUrgency, type NextAttempt, nextAttempt } from "./next-attempt";

/** What lists show of an entry. */
function summaryOf(entry: Entry) {
  const { id, reach, publicCode, district, language, paper, attempts, lastTryOn } = entry;
  const { name, birthDate } = entry.profile;
  return {
    ...{ id, reach, publicCode, district, language, paper, attempts, lastTryOn, name },
    age: birthDate && yearsBetween(birthDate, today()),
    missingSince: entry.missingSince,
    caseFileId: entry.caseFileId,
    next: nextAttempt(entry, today(), city().outreach),
  };
}

export type RosterSummary = ReturnType<typeof summaryOf>;
type WithNext<Kind extends NextAttempt["kind"]> = RosterSummary & {
  readonly next: Extract<NextAttempt, { kind: Kind }>;
};

function hasNext<Kind extends NextAttempt["kind"]>(kind: Kind) {
  return (entry: RosterSummary): entry is WithNext<Kind> => entry.next.kind === kind;
}

/**
 * Who is to be tried next, the most urgent first; who was tried a short while ago; and of whom a
 * person has to decide how it goes on.
 */
export const listOutreach = query({
  action: "roster.list",
  target: (tx, _input: Record<string, never>, _actor: StaffActor) =>
    loadEntries(tx, { reach: { in: ["unknown", "attempted", "reached"] } }),
  present: (entries) => {
    const all = entries.map(summaryOf);
    return {
      next: all.filter(hasNext("attempt")).toSorted(byUrgency),
      waiting: all
        .filter(hasNext("wait"))
        .toSorted((a, b) => a.next.until.localeCompare(b.next.until)),
      toDecide: all.filter(hasNext("decide")),
    };
  },
  subject: (entries) => ({ type: "roster", ids: entries.map(({ id }) => id) }),
});

/** The whole list by name, whatever has become of each. */
export const listRoster = query({
  action: "roster.list",
  target: (tx, _input: Record<string, never>, _actor: StaffActor) => loadEntries(tx),
  present: (entries) =>
    entries.map(summaryOf).toSorted((a, b) => a.name.localeCompare(b.name, "de")),
  subject: (entries) => ({ type: "roster", ids: entries.map(({ id }) => id) }),
});

/** One entry with how to reach its person, and everything that was tried. */
export const readRosterEntry = query({
  action: "roster.read",
  target: async (tx: Tx, { id }: { id: string }, _actor: StaffActor) => {
    const [entry] = await loadEntries(tx, { id });
    return entry ? { entry, contacts: await contactsOf(tx, entry.personId) } : null;
  },
  present: ({ entry, contacts }, actor) => {
    const { contact, femaleContactWished, sharedPhone, birthDate } = entry.profile;
    return {
      ...summaryOf(entry),
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
