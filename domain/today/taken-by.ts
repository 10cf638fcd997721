import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/policy";
import { taskKinds } from "@/domain/today-task";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { keyOf } from "./rank";

/**
 * The colleague who has taken on today what stands on the list for this row, or null. Nobody's data is
 * opened.
 * @throws AppError "notFound" for who has no list
 */
export async function takenByColleague(
  actor: StaffActor,
  { id }: { readonly id: string },
): Promise<string | null> {
  if (!may(actor, "today.read", {})) throw notFound();
  const taken = await db.takenTask.findFirst({
    where: {
      ...{ task: { in: taskKinds.map((kind) => keyOf({ kind, id })) }, onDay: today() },
      user: { role: "teilhabemanager", disabledAt: null, id: { not: actor.userId } },
    },
    select: { user: { select: { displayName: true } } },
  });
  return taken?.user.displayName ?? null;
}
