import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/policy";
import { reachStates } from "@/domain/contact/reach";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import type { Counts } from "./coverage-rules";

/** How many of the whole list are in each state; figures alone, counted by the database. */
export async function countReach(actor: StaffActor): Promise<Counts> {
  if (!may(actor, "roster.coverage", {})) throw notFound();
  const rows = await db.rosterEntry.groupBy({
    by: ["reach"],
    where: { person: { mergedIntoId: null } },
    _count: true,
  });
  const of = new Map(rows.map(({ reach, _count: count }) => [reach, count]));
  const states = Object.fromEntries(reachStates.map((state) => [state, of.get(state) ?? 0]));
  const all = rows.reduce((sum, { _count: count }) => sum + count, 0);
  return { ...(states as Omit<Counts, "all">), all };
}

/** How many of the whole list somebody has spoken with, also those who then declined. */
export async function countReached(actor: StaffActor): Promise<{ all: number; reached: number }> {
  const { all, reached, engaged, declined } = await countReach(actor);
  return { all, reached: reached + engaged + declined };
}
