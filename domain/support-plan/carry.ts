import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { changedOnce } from "@/domain/sent-before";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { copyGoals } from "./copy";
import { draftChanged } from "./draft-changed";
import { type LoadedGoal, loadPlan, loadPlans, subjectOf } from "./load";
import { isCurrent, mayBeCarriedInto, undecidedGoals } from "./rules";
import { carryInput } from "./schema";

/**
 * Says what goes on of a plan that a merge has set aside: the goals named come into the one that counts, with
 * their open steps; open steps of the others are dropped as replaced. The plan itself stays to be read.
 * @throws AppError "invalid": notNow where it is decided already, or a draft waits for the review of an
 *   agreed one; "conflict"
 */
export const carryOver = command({
  action: "supportPlan.write",
  input: carryInput,
  target: (tx, input, _actor: StaffActor) => loadPlan(tx, input),
  again: (seen) => (changedOnce(seen) ? { id: seen.target.id } : undefined),
  run: async ({ tx, actor, input: { id, version, goals }, target }) => {
    const undecided = undecidedGoals(target);
    const current = (await loadPlans(tx, target.caseFileId)).find(isCurrent);
    if (undecided.length === 0 || !current || !mayBeCarriedInto(target, current)) {
      throw invalid("", "notNow");
    }
    const { count } = await tx.supportPlan.updateMany({
      where: { id, version, carriedOn: null },
      data: { carriedOn: today(), setAsideForId: current.id, version: { increment: 1 } },
    });
    if (count === 0) throw conflict();
    await draftChanged(tx, current);
    const going = undecided.filter((goal) => goals.includes(goal.id));
    const into = { id: current.id, from: current.goals.length };
    await copyGoals(tx, going, { ...into, keepsDays: current.state === "agreed" });
    const ends = undecided.filter((goal) => !going.includes(goal));
    if (target.state === "agreed") await dropSteps(tx, ends, actor.userId);
    return { id };
  },
  subject: (target) => subjectOf(target),
});

async function dropSteps(tx: Tx, goals: readonly LoadedGoal[], settledById: string): Promise<void> {
  await tx.planStep.updateMany({
    where: { goalId: { in: goals.map(({ id }) => id) }, state: "open" },
    data: {
      ...{ state: "dropped", reason: "replaced", settledOn: today(), settledById },
      leftBehind: true,
      version: { increment: 1 },
    },
  });
}
