import "server-only";
import type { InCharge } from "@/domain/person/in-charge";
import type { Task } from "@/domain/today-task";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { keyOf, type Writers, whoIsMeant } from "./rank";

/** Who has taken on something that belongs to nobody, and by which row of the list. */
export type Taken = InCharge & { readonly task: string };

/**
 * Who has taken on today what is talked about with whom, by {@link whoIsMeant}: whoever rings somebody
 * about one thing rings them about all. It counts for what belongs to nobody alone.
 */
export async function loadTaken(
  tx: Tx,
  tasks: readonly Task[],
  writers: Writers,
): Promise<ReadonlyMap<string, Taken>> {
  const rows = await tx.takenTask.findMany({
    where: { onDay: today(), user: { role: "teilhabemanager", disabledAt: null } },
    select: { task: true, user: { select: { id: true, displayName: true } } },
    orderBy: { task: "asc" },
  });
  const byTask = new Map(rows.map(({ task, user }) => [task, user]));
  return new Map(
    tasks.flatMap((each): [string, Taken][] => {
      const task = keyOf(each);
      const user = byTask.get(task);
      if (!user) return [];
      const { id: userId, displayName } = user;
      return [[whoIsMeant(each.who, writers), { userId, displayName, task }]];
    }),
  );
}

/** Whether there is anybody else who could be the one. */
export async function hasColleagues(tx: Tx, userId: string): Promise<boolean> {
  const other = await tx.user.findFirst({
    where: { role: "teilhabemanager", disabledAt: null, id: { not: userId } },
    select: { id: true },
  });
  return other !== null;
}
