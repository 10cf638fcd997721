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
    await tx.planGoal.create({
      data: {
        ...{ id: goalId, planId, needId: goal.needId, position: from + index },
        ...{ carriedFromId: goal.id, ...goalWords(goal, goalId) },
      },
    });
    const open = goal.steps.filter(({ state }) => state === "open");
    for (const step of open) await tx.planStep.create({ data: copyOf(step, goalId, keepsDays) });
  }
}

function copyOf(step: LoadedStep, goalId: string, keepsDays: boolean) {
  const id = randomUUID();
  const { position, dueOn } = step;
  return {
    ...{ id, goalId, position, state: "open" as const, carriedFromId: step.id },
    ...stepWords(step, id),
    dueOn: dueOn && (keepsDays || (dueOn as PlainDate) >= today()) ? dueOn : null,
  };
}

type GoalWords = Pick<LoadedGoal, "id" | "textSealed" | "ownTextSealed">;

/** What a goal says, for the row of another: sealed columns are bound to theirs, so they are sealed anew. */
export function goalWords(goal: GoalWords, id: string) {
  const own = unsealOptional(columns.ownGoal, goal.id, goal.ownTextSealed);
  return {
    textSealed: seal(columns.goal, id, unseal(columns.goal, goal.id, goal.textSealed)),
    ownTextSealed: sealOptional(columns.ownGoal, id, own) ?? null,
  };
}

type StepWords = Pick<
  LoadedStep,
  "id" | "common" | "who" | "textSealed" | "ownTextSealed" | "whoNameSealed"
>;

/** What a step says, and who does it, for the row of another. */
export function stepWords(step: StepWords, id: string) {
  const anew = (column: string, sealed: string | null) =>
    sealOptional(column, id, unsealOptional(column, step.id, sealed)) ?? null;
  return {
    ...{ common: step.common, who: step.who },
    textSealed: anew(columns.step, step.textSealed),
    ownTextSealed: anew(columns.ownStep, step.ownTextSealed),
    whoNameSealed: anew(columns.whoName, step.whoNameSealed),
  };
}
