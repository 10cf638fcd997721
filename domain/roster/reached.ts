import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/policy";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";

/** How many of the whole list somebody has spoken with, also those who then declined; figures alone. */
export async function countReached(actor: StaffActor): Promise<{ all: number; reached: number }> {
  if (!may(actor, "roster.coverage", {})) throw notFound();
  const own = { person: { mergedIntoId: null } };
  const [all, reached] = await Promise.all([
    db.rosterEntry.count({ where: own }),
    db.rosterEntry.count({
      where: { ...own, reach: { in: ["reached", "engaged", "declined"] } },
    }),
  ]);
  return { all, reached };
}
