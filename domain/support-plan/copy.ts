import "server-only";
import { randomUUID } from "node:crypto";
import { today } from "@/lib/clock";
import { seal, sealOptional, unseal, unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import type { PlainDate } from "@/lib/plain-date";
import { columns } from "./columns";
import type { LoadedGoal, LoadedStep } from "./load";

type Into = {
  /** The plan, and the position of the first goal in it. */
  readonly id: string;
  readonly from: number;
  /** A last day that is over stays; otherwise the next one is agreed anew. */
  readonly keepsDays: boolean;
};

/** Writes goals with their open steps into another plan; those of the former one stay to be read. */
export async function copyGoals(
  tx: Tx,
  goals: readonly LoadedGoal[],
  { id: planId, from, keepsDays }: Into,
): Promise<void> {
  for (const [index, goal] of goals.entries()) {
    const goalId = randomUUID();
    const own = unsealOptional(columns.ownGoal, goal.id, goal.ownTextSealed);
    await tx.planGoal.create({
      data: {
        ...{ id: goalId, planId, needId: goal.needId, position: from + index },
        textSealed: seal(columns.goal, goalId, unseal(columns.goal, goal.id, goal.textSealed)),
        ownTextSealed: sealOptional(columns.ownGoal, goalId, own) ?? null,
      },
    });
    const open = goal.steps.filter(({ state }) => state === "open");
    for (const step of open) await tx.planStep.create({ data: copyOf(step, goalId, keepsDays) });
  }
}

/** Sealed columns are bound to their row: they are opened and sealed anew. */
function copyOf(step: LoadedStep, goalId: string, keepsDays: boolean) {
  const id = randomUUID();
  const { position, common, who, dueOn } = step;
  const anew = (column: string, sealed: string | null) =>
    sealOptional(column, id, unsealOptional(column, step.id, sealed)) ?? null;
  return {
    ...{ id, goalId, position, common, who, state: "open" as const },
    dueOn: dueOn && (keepsDays || (dueOn as PlainDate) >= today()) ? dueOn : null,
    textSealed: anew(columns.step, step.textSealed),
    ownTextSealed: anew(columns.ownStep, step.ownTextSealed),
    whoNameSealed: anew(columns.whoName, step.whoNameSealed),
  };
}
