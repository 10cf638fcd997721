import "server-only";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { beginPlan } from "./begin";
import { columns } from "./columns";
import { goalWords, stepWords } from "./copy";
import { draftChanged } from "./draft-changed";
import { isCurrent } from "./rules";

function goalsOf(tx: Tx, caseFileIds: readonly string[]) {
  return tx.planGoal.findMany({
    where: { plan: { caseFileId: { in: [...caseFileIds] } } },
    orderBy: [{ plan: { number: "asc" } }, { position: "asc" }],
    include: { plan: true, steps: { orderBy: { position: "asc" } } },
  });
}

type Goal = Awaited<ReturnType<typeof goalsOf>>[number];
type Step = Goal["steps"][number];
/** A goal that stands in a plan of somebody else, and the one that it came from. */
type Stray = { readonly goal: Goal; readonly origin: Goal };

/**
 * Takes the goals out of the plans of case files that are parted which came from one of the other: what one
 * human being needs stands on no sheet of another. What was done of them, and what was added to them or
 * changed, goes home with them; where the plan that they came from was looked at since, they stand in the
 * next one.
 */
export async function bringGoalsHome(tx: Tx, caseFileIds: readonly string[]): Promise<void> {
  const goals = await goalsOf(tx, caseFileIds);
  const stepOrigin = originIn(goals.flatMap(({ steps }) => steps));
  for (const stray of straysIn(goals, ({ caseFileId }) => caseFileId)) {
    const { goal } = stray;
    await draftChanged(tx, goal.plan);
    if (wasLookedAt(stray)) await standInNext(tx, stray);
    else await goHome(tx, stray, stepOrigin);
    // A plan that was begun for them alone.
    await tx.supportPlan.deleteMany({
      where: { id: goal.planId, state: "draft", goals: { none: {} } },
    });
  }
}

function straysIn(goals: readonly Goal[], homeOf: (plan: Goal["plan"]) => string): Stray[] {
  const originOf = originIn(goals);
  return goals
    .map((goal) => ({ goal, origin: originOf(goal) }))
    .filter(({ goal, origin }) => homeOf(origin.plan) !== homeOf(goal.plan));
}

/**
 * The goals in the plans of a case file that would go home if it were parted: each once, by its words now.
 * @param homeOf where a plan belongs then, by its id
 */
export async function goalsThatWouldGoHome(
  tx: Tx,
  caseFileId: string,
  homeOf: (planId: string) => string,
): Promise<{ id: string; text: string }[]> {
  const goals = await goalsOf(tx, [caseFileId]);
  const latest = new Map(
    straysIn(goals, ({ id }) => homeOf(id)).map(({ goal, origin }) => [origin.id, goal]),
  );
  return [...latest.values()].map(({ id, textSealed }) => ({
    id,
    text: unseal(columns.goal, id, textSealed),
  }));
}

type Carried = { readonly id: string; readonly carriedFromId: string | null };

/** Where something began that went on from plan to plan. */
function originIn<C extends Carried>(all: readonly C[]): (one: C) => C {
  const byId = new Map(all.map((each) => [each.id, each]));
  const origin = (one: C): C => {
    const former = one.carriedFromId ? byId.get(one.carriedFromId) : undefined;
    return former ? origin(former) : one;
  };
  return origin;
}

/** Its own plan goes on with the next one, for which it stands now. */
function wasLookedAt({ goal, origin }: Stray): boolean {
  return origin.plan.state === "reviewed" && goal.plan.state !== "reviewed";
}

async function standInNext(tx: Tx, { goal, origin }: Stray): Promise<void> {
  const { caseFileId } = origin.plan;
  const plans = await tx.supportPlan.findMany({
    where: { caseFileId },
    orderBy: { number: "asc" },
    include: { goals: { select: { id: true } } },
  });
  const next = plans.find(isCurrent);
  const number = plans.at(-1)?.number ?? 0;
  const planId = next?.id ?? (await beginPlan(tx, { caseFileId, number }));
  if (next) await draftChanged(tx, next);
  const position = next?.goals.length ?? 0;
  await tx.planGoal.update({ where: { id: goal.id }, data: { planId, position } });
}

async function goHome(
  tx: Tx,
  { goal, origin }: Stray,
  stepOrigin: (step: Step) => Step,
): Promise<void> {
  await draftChanged(tx, origin.plan);
  const added = await tx.planStep.count({ where: { goalId: origin.id } });
  for (const [index, step] of goal.steps.entries()) {
    const own = stepOrigin(step);
    if (own.id === step.id) {
      const place = { goalId: origin.id, position: added + index };
      await tx.planStep.update({ where: { id: step.id }, data: place });
      continue;
    }
    if (step.version > 0) await takeChanges(tx, step, own.id);
    const from = { where: { carriedFromId: step.id }, data: { carriedFromId: own.id } };
    await tx.planStep.updateMany(from);
  }
  if (goal.version > 0) {
    const data = { ...goalWords(goal, origin.id), version: { increment: 1 } };
    await tx.planGoal.update({ where: { id: origin.id }, data });
  }
  // What went on from here into a third plan is still of whom it came from.
  const from = { where: { carriedFromId: goal.id }, data: { carriedFromId: origin.id } };
  await tx.planGoal.updateMany(from);
  await tx.planGoal.delete({ where: { id: goal.id } });
}

/** What a step says since it went on, and whether it is done. */
async function takeChanges(tx: Tx, step: Step, id: string): Promise<void> {
  const { state, reason, settledOn, settledById, leftBehind, dueOn } = step;
  await tx.planStep.update({
    where: { id },
    data: {
      ...{ state, reason, settledOn, settledById, leftBehind, dueOn, ...stepWords(step, id) },
      version: { increment: 1 },
    },
  });
}
