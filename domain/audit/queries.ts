import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { nameOf } from "@/domain/person/profile";
import { query } from "@/domain/query";
import type { Tx } from "@/lib/db/client";

/** Newest first, at most so many. */
const shown = 500;

const events = (tx: Tx, where: Parameters<Tx["auditEvent"]["findMany"]>[0]) =>
  tx.auditEvent.findMany({ ...where, orderBy: { id: "desc" }, take: shown });

type Event = Awaited<ReturnType<typeof events>>[number];

/** Who read and did what with one case file, its person, requests and referrals, in order. */
export const readCaseFileAudit = query({
  action: "audit.ofCaseFile",
  target: async (tx, { caseFileId }: { caseFileId: string }, _actor: StaffActor) => {
    const row = await tx.caseFile.findUnique({
      where: { id: caseFileId },
      include: {
        person: { include: { contactRequests: { select: { id: true } } } },
        referrals: { select: { id: true } },
      },
    });
    if (!row) return null;
    const about = [row, ...row.person.contactRequests, ...row.referrals].map(({ id }) => id);
    const found = await events(tx, {
      where: { OR: [{ caseFileId }, { subjectIds: { hasSome: about } }] },
    });
    return {
      caseFileId,
      ownerId: row.ownerId,
      person: row.person,
      found,
      names: await actorNames(tx, found),
    };
  },
  present: ({ person, found, names }) => ({
    name: nameOf(person),
    publicCode: person.publicCode,
    events: found.map((event) => entryOf(event, names)),
  }),
  subject: ({ caseFileId }) => ({ type: "caseFile", ids: [caseFileId], caseFileId }),
});

/** The whole log for the lead and the admin: who did what, without the names of the persons concerned. */
export const readAudit = query({
  action: "audit.all",
  target: async (tx, _input: Record<string, never>, _actor: StaffActor) => {
    const found = await events(tx, {});
    return { found, names: await actorNames(tx, found) };
  },
  present: ({ found, names }) => found.map((event) => entryOf(event, names)),
  subject: () => ({ type: "portal", ids: [] }),
});

async function actorNames(tx: Tx, found: readonly Event[]): Promise<Map<string, string>> {
  const ids = [...new Set(found.flatMap(({ userId }) => userId ?? []))];
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
    action: event.action,
    denied: event.outcome === "denied",
    subjectType: event.subjectType,
    subjects: event.subjectIds.length,
    detail: event.detail as Record<string, string | number | string[]> | null,
  };
}
