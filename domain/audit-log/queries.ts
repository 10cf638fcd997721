import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { nameOf } from "@/domain/person/profile";
import { query } from "@/domain/query";
import type { Tx } from "@/lib/db/client";

/** So many entries are read at once. */
export const entriesAtOnce = 200;

const stoodIn = z.object({ inPlaceOf: z.uuid() });

type Where = NonNullable<NonNullable<Parameters<Tx["auditEvent"]["findMany"]>[0]>["where"]>;

/**
 * A part of the log, newest first: what came before an entry, or the latest. By entry and not by
 * number of page: each reading adds an entry, and would push one from page to page.
 */
async function events(tx: Tx, where: Where, before: string | undefined) {
  const id = before && /^\d{1,18}$/.test(before) ? { lt: BigInt(before) } : undefined;
  const found = await tx.auditEvent.findMany({
    where: { AND: [where, id ? { id } : {}] },
    orderBy: { id: "desc" },
    take: entriesAtOnce + 1,
  });
  return {
    found: found.slice(0, entriesAtOnce),
    older: found.length > entriesAtOnce ? String(found[entriesAtOnce - 1]?.id) : null,
  };
}

type Event = Awaited<ReturnType<typeof events>>["found"][number];

/**
 * Who read and did what with one case file, its person, requests, contacts, place on the roster,
 * referrals and follow-ups, in order.
 */
export const readCaseFileAudit = query({
  action: "audit.ofCaseFile",
  target: async (
    tx,
    { caseFileId, before }: { caseFileId: string; before?: string | undefined },
    _actor: StaffActor,
  ) => {
    const row = await tx.caseFile.findUnique({
      where: { id: caseFileId },
      include: {
        person: {
          include: {
            contactRequests: { select: { id: true } },
            followUps: { select: { id: true } },
            contacts: { select: { id: true } },
            rosterEntry: { select: { id: true } },
          },
        },
        referrals: { select: { id: true } },
      },
    });
    if (!row) return null;
    const { contactRequests, followUps, contacts, rosterEntry } = row.person;
    const ofPerson = [...contactRequests, ...followUps, ...contacts, rosterEntry ?? []].flat();
    const about = [row, ...ofPerson, ...row.referrals].map(({ id }) => id);
    const where = { OR: [{ caseFileId }, { subjectIds: { hasSome: about } }] };
    const { found, older } = await events(tx, where, before);
    return {
      caseFileId,
      ownerId: row.ownerId,
      person: row.person,
      found,
      older,
      names: await actorNames(tx, found),
    };
  },
  present: ({ person, found, older, names }) => ({
    name: nameOf(person),
    publicCode: person.publicCode,
    events: found.map((event) => entryOf(event, names)),
    older,
  }),
  subject: ({ caseFileId }) => ({ type: "caseFile", ids: [caseFileId], caseFileId }),
});

/** The whole log for the lead and the admin: who did what, without the names of the persons concerned. */
export const readAudit = query({
  action: "audit.all",
  target: async (tx, { before }: { before?: string | undefined }, _actor: StaffActor) => {
    const { found, older } = await events(tx, {}, before);
    return { found, older, names: await actorNames(tx, found) };
  },
  present: ({ found, older, names }) => ({
    events: found.map((event) => entryOf(event, names)),
    older,
  }),
  subject: () => ({ type: "portal", ids: [] }),
});

async function actorNames(tx: Tx, found: readonly Event[]): Promise<Map<string, string>> {
  const named = found.flatMap(({ userId, detail }) => [userId ?? [], absentIn(detail) ?? []]);
  const ids = [...new Set(named.flat())];
  const users = await tx.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true },
  });
  return new Map(users.map(({ id, displayName }) => [id, displayName]));
}

function entryOf(event: Event, names: ReadonlyMap<string, string>) {
  return {
    id: String(event.id),
    at: event.at,
    actorKind: event.actorKind,
    actorName: event.userId ? (names.get(event.userId) ?? null) : null,
    /** The colleague in whose place it was done. */
    inPlaceOf: names.get(absentIn(event.detail) ?? "") ?? null,
    action: event.action,
    denied: event.outcome === "denied",
    subjectType: event.subjectType,
    subjects: event.subjectIds.length,
    detail: event.detail as Record<string, string | number | string[]> | null,
  };
}

/** The id of the colleague for whom a deputy acted. */
function absentIn(detail: unknown): string | undefined {
  return stoodIn.safeParse(detail).data?.inPlaceOf;
}
