import "server-only";
import { doneActions } from "@/domain/audit/done";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { listWords } from "./list-words";
import { takenBackListOf } from "./taken-back-list";
import { takenBackEntries } from "./taken-back-timeline";

/**
 * When a person came onto the list of the target group, from when on it did not name them, what was
 * decided about them without a contact, and which lists were taken back that said something of them.
 */
export async function rosterEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const entry = await tx.rosterEntry.findUnique({ where: { personId } });
  return [
    ...(entry ? [...listedEntries(entry), ...(await decisionEntries(tx, entry.id))] : []),
    ...(await takenBackEntries(tx, personId)),
    ...(entry ? await stayedEntries(tx, entry) : []),
  ];
}

type Entry = NonNullable<Awaited<ReturnType<Tx["rosterEntry"]["findUnique"]>>>;

function listedEntries(entry: Entry): TimelineEntry[] {
  const about = { kind: "contact" as const, by: null, href: `/intern/roster/${entry.id}` };
  const listed = {
    ...about,
    id: `roster-${entry.id}`,
    at: entry.createdAt,
    text: `Auf der Zielgruppenliste (${listWords(entry)})`,
  };
  if (!entry.missingSince) return [listed];
  const missing = {
    ...about,
    id: `roster-missing-${entry.id}`,
    at: plainDate.parse(entry.missingSince),
    text: "Nicht mehr auf der Zielgruppenliste",
  };
  return [listed, missing];
}

const decided = "Ohne Kontakt entschieden";

/** Decisions about one stand in the log; what was decided about many at once is kept with each of them. */
async function decisionEntries(tx: Tx, entryId: string): Promise<TimelineEntry[]> {
  const done = await doneActions(tx, ["roster.decide", "roster.ageOut"], { ids: [entryId] });
  const many = await tx.rosterDecided.findMany({ where: { entryId }, include: { decision: true } });
  const about = { kind: "contact" as const, changes: [] };
  return [
    ...done.flatMap(({ id, at, by, moved, undoes, action }): TimelineEntry[] => {
      const entry = { ...about, id: `roster-decided-${id}`, at, by };
      if (undoes) return [{ ...entry, text: "Entscheidung über viele zurückgenommen" }];
      if (!moved) return [];
      if (moved.from === moved.to) return [{ ...entry, text: `${decided}: noch ein Versuch` }];
      const text = action === "roster.ageOut" ? "Zu alt für das Programm" : decided;
      return [{ ...entry, text, changes: [{ field: "state", from: moved.from, to: moved.to }] }];
    }),
    ...many.map(({ decisionId, outreach, decision: { at, userId, decision } }) => {
      const entry = {
        ...about,
        id: `roster-many-${decisionId}`,
        at,
        by: userId ? { userId } : null,
      };
      return decision === "moreAttempts"
        ? { ...entry, text: `${decided}, über viele zugleich: noch ein Versuch` }
        : {
            ...entry,
            text: `${decided}, über viele zugleich`,
            changes: [{ field: "state", from: `roster.${outreach}`, to: `roster.${decision}` }],
          };
    }),
  ];
}

/** Why somebody is there whose list is not: something had followed by then. */
async function stayedEntries(tx: Tx, entry: Entry): Promise<TimelineEntry[]> {
  const list = await takenBackListOf(tx, entry);
  if (!list) return [];
  const { id, at, userId } = list;
  return [
    {
      ...{
        id: `roster-stayed-${id}`,
        at,
        by: userId ? { userId } : null,
        kind: "contact" as const,
      },
      text: `Zielgruppenliste zurückgenommen (${listWords(entry)}); die Person blieb, weil seither etwas geschehen war`,
    },
  ];
}
