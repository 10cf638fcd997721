import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { query } from "@/domain/query";
import { type TimelineEntry, type TimelineKind, timelineKinds } from "@/domain/timeline-entry";
import { berlinInstant } from "@/lib/berlin-instant";
import type { Tx } from "@/lib/db/client";
import { pageOf } from "@/lib/page-of";
import { timelineSources } from "./sources";

/** So many entries stand on one page. */
export const entriesOnPage = 25;

type Asked = {
  readonly caseFileId: string;
  /** Only of this kind. */
  readonly kind?: TimelineKind | undefined;
  /** From 1; what does not exist is the nearest that does. */
  readonly page?: number;
};

/** All that happened to a person and was done for them, newest first, one page of it. */
export const readTimeline = query({
  action: "timeline.read",
  target: async (tx, { caseFileId, kind, page = 1 }: Asked, reader: StaffActor) => {
    const file = await tx.caseFile.findUnique({
      where: { id: caseFileId },
      select: { id: true, personId: true },
    });
    if (!file) return null;
    const of = { personId: file.personId, reader };
    const found = await Promise.all(timelineSources.map((source) => source(tx, of)));
    const entries = found.flat().toSorted((a, b) => momentOf(b) - momentOf(a));
    const counts = countsOf(entries);
    const listed = kind ? entries.filter((entry) => entry.kind === kind) : entries;
    const part = pageOf(listed, page, entriesOnPage);
    return { file, counts, total: entries.length, ...part, names: await namesIn(tx, part.shown) };
  },
  present: ({ shown, page, pages, counts, total, names }) => ({
    entries: shown.map(({ by, ...entry }) => ({ ...entry, by: nameOf(by, names) })),
    ...{ page, pages, counts, total },
  }),
  subject: ({ file }) => ({ type: "caseFile", ids: [file.id], caseFileId: file.id }),
});

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
