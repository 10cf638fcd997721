import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import type { InCharge } from "@/domain/person/in-charge";
import { type Whose, whoseOf } from "@/domain/person/whose";
import { personIdOf, type Task } from "@/domain/today-task";
import type { Tx } from "@/lib/db/client";
import { type Writers, whoIsMeant } from "./rank";
import { hasColleagues, loadTaken, type Taken } from "./taken";

/** What belongs to nobody and a colleague could do as well, and who has taken it on today. */
export type Shared = { readonly taken: Taken | null };

type Known = {
  /** Who answers for persons, by their ids. */
  readonly inCharge: ReadonlyMap<string, InCharge>;
  readonly writers: Writers;
};

/**
 * Tells of each thing whose it is to who reads: that of who answers for the person, else of who has
 * taken it on today, else everybody's.
 */
export async function whoseTasks(
  tx: Tx,
  actor: StaffActor,
  tasks: readonly Task[],
  { inCharge, writers }: Known,
) {
  const taken = await loadTaken(tx, tasks, writers);
  const others = await hasColleagues(tx, actor.userId);
  const ownerOf = ({ who }: Task) => inCharge.get(personIdOf(who) ?? "");
  const takenBy = ({ who }: Task) => taken.get(whoIsMeant(who, writers));
  const holderOf = (task: Task) => ownerOf(task) ?? takenBy(task);
  return {
    whoseIs: (task: Task): Whose => whoseOf(actor, holderOf(task)),
    /** One talk is one person's, and done by one. */
    talkOf: (task: Task) =>
      `${whoIsMeant(task.who, writers)} ${holderOf(task)?.userId ?? "everybody"}`,
    /** Null where somebody answers for the person, or nobody else is there. */
    sharedOf: (task: Task): Shared | null =>
      others && !ownerOf(task) ? { taken: takenBy(task) ?? null } : null,
  };
}
