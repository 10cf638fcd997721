import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { countedStates } from "@/domain/contact/reach";
import { isAccompanied, isNotAccompanied } from "@/domain/person/accompanied";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import type { Counts } from "./coverage-rules";

/** How many of the target group are in each state; figures alone, counted by the database. */
export async function countReach(actor: StaffActor): Promise<Counts> {
  if (!may(actor, "roster.coverage", {})) throw notFound();
  const [rows, engaged] = await Promise.all([
    db.rosterEntry.groupBy({
      by: ["outreach"],
      where: {
        outreach: { not: "notMeant" },
        person: { mergedIntoId: null, ...isNotAccompanied },
      },
      _count: true,
    }),
    db.rosterEntry.count({ where: { person: { mergedIntoId: null, ...isAccompanied } } }),
  ]);
  const of = new Map<string, number>(rows.map(({ outreach, _count: count }) => [outreach, count]));
  const states = Object.fromEntries(countedStates.map((state) => [state, of.get(state) ?? 0]));
  const all = rows.reduce((sum, { _count: count }) => sum + count, engaged);
  return { ...(states as Omit<Counts, "all" | "engaged">), engaged, all };
}

/** How many of the whole list somebody has spoken with, also those who then declined. */
export async function countReached(actor: StaffActor): Promise<{ all: number; reached: number }> {
  const { all, reached, engaged, declined } = await countReach(actor);
  return { all, reached: reached + engaged + declined };
}
