import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { rowOfTask } from "@/domain/today-task";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { whoIsMeant } from "./rank";
import { sameNumber } from "./same-number";

/**
 * The colleague who has taken on today something that is talked about with whoever stands behind this row
 * (an entry of the roster, or a request), or null: the row itself, a request that is theirs or has their
 * number and a name like theirs, or their place on the roster.
 * @throws AppError "notFound" for who has no list
 */
export async function takenByColleague(
  actor: StaffActor,
  { id }: { readonly id: string },
): Promise<string | null> {
  if (!may(actor, "today.read", {})) throw notFound();
  const taken = await db.takenTask.findMany({
    where: {
      onDay: today(),
      user: { role: "teilhabemanager", disabledAt: null, id: { not: actor.userId } },
    },
    select: { task: true, user: { select: { displayName: true } } },
    orderBy: { task: "asc" },
  });
  if (taken.length === 0) return null;
  const meant = await whoIsBehind([id, ...taken.map(({ task }) => rowOfTask(task))]);
  const them = meant(id);
  const theirs = taken.find(({ task }) => meant(rowOfTask(task)) === them);
  return theirs?.user.displayName ?? null;
}

async function whoIsBehind(ids: readonly string[]): Promise<(id: string) => string> {
  const where = { id: { in: [...ids] } };
  const entries = await db.rosterEntry.findMany({ where, select: { id: true, personId: true } });
  const requests = await db.contactRequest.findMany({
    where,
    select: { id: true, personId: true },
  });
  const asking = requests.map(({ id: requestId, personId: ofPersonId }) => ({
    who: { requestId, ofPersonId },
  }));
  const writers = await sameNumber(db, asking);
  const people = new Map([
    ...entries.map(({ id, personId }) => [id, personId] as const),
    ...asking.map(({ who }) => [who.requestId, whoIsMeant(who, writers)] as const),
  ]);
  return (id) => people.get(id) ?? id;
}
