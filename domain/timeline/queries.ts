import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { query } from "@/domain/query";
import {
  type TimelineEntry,
  type TimelineKind,
  type TimelineOf,
  timelineKinds,
} from "@/domain/timeline-entry";
import { berlinInstant } from "@/lib/berlin-instant";
import type { Tx } from "@/lib/db/client";
import { pageOf } from "@/lib/page-of";
import { timelineSources } from "./sources";

/** So many entries stand on one page. */
export const entriesOnPage = 25;

type Page = {
  /** Only of this kind. */
  readonly kind?: TimelineKind | undefined;
  /** From 1; what does not exist is the nearest that does. */
  readonly page?: number;
};

/** All that happened to a person and was done for them, newest first, one page of it. */
export const readTimeline = query({
  action: "timeline.read",
  target: async (
    tx,
    { caseFileId, ...page }: Page & { caseFileId: string },
    reader: StaffActor,
  ) => {
    const file = await tx.caseFile.findUnique({
      where: { id: caseFileId },
      select: { id: true, personId: true },
    });
    return file && { file, ...(await timelineOf(tx, { personId: file.personId, reader }, page)) };
  },
  present: presentTimeline,
  subject: ({ file }) => ({ type: "caseFile", ids: [file.id], caseFileId: file.id }),
});

/** The same of somebody on the roster, who may have no case file. */
export const readEntryTimeline = query({
  action: "timeline.read",
  target: async (tx, { entryId, ...page }: Page & { entryId: string }, reader: StaffActor) => {
    // The second entry of somebody who was merged stays behind until they are taken apart.
    const entry = await tx.rosterEntry.findUnique({
      where: { id: entryId, person: { mergedIntoId: null } },
      select: { id: true, personId: true },
    });
    return (
      entry && { entry, ...(await timelineOf(tx, { personId: entry.personId, reader }, page)) }
    );
  },
  present: presentTimeline,
  subject: ({ entry }) => ({ type: "roster", ids: [entry.id] }),
});

async function timelineOf(tx: Tx, of: TimelineOf, { kind, page = 1 }: Page) {
  const found = await Promise.all(timelineSources.map((source) => source(tx, of)));
  const entries = found.flat().toSorted((a, b) => momentOf(b) - momentOf(a));
  const counts = countsOf(entries);
  const listed = kind ? entries.filter((entry) => entry.kind === kind) : entries;
  const part = pageOf(listed, page, entriesOnPage);
  return { counts, total: entries.length, ...part, names: await namesIn(tx, part.shown) };
}

type Timeline = Awaited<ReturnType<typeof timelineOf>>;

function presentTimeline({ shown, page, pages, counts, total, names }: Timeline) {
  return {
    entries: shown.map(({ by, ...entry }) => ({ ...entry, by: nameOf(by, names) })),
    ...{ page, pages, counts, total },
  };
}

/** A day without an hour stands before what happened on it. */
function momentOf({ at }: TimelineEntry): number {
  return (typeof at === "string" ? berlinInstant(at, 0) : at).getTime();
}

/** The kinds there is something of, in the order of the list of kinds. */
function countsOf(entries: readonly TimelineEntry[]) {
  return timelineKinds.flatMap((kind) => {
    const count = entries.filter((entry) => entry.kind === kind).length;
    return count > 0 ? [{ kind, count }] : [];
  });
}

async function namesIn(tx: Tx, entries: readonly TimelineEntry[]): Promise<Map<string, string>> {
  const ids = new Set(
    entries.flatMap(({ by }) =>
      by && "userId" in by ? [by.userId, by.inPlaceOf ?? []].flat() : [],
    ),
  );
  const users = await tx.user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, displayName: true },
  });
  return new Map(users.map(({ id, displayName }) => [id, displayName]));
}

/** Null: the portal itself, or nobody knows any more. */
function nameOf(by: TimelineEntry["by"], names: ReadonlyMap<string, string>): string | null {
  if (!by) return null;
  if ("named" in by) return by.named;
  const absent = by.inPlaceOf && names.get(by.inPlaceOf);
  const name = names.get(by.userId) ?? null;
  return name && absent ? `${name} in Vertretung für ${absent}` : name;
}
