import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { isMade } from "@/domain/made-once";
import { changedOnce } from "@/domain/sent-before";
import { today } from "@/lib/clock";
import { sealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { columns } from "./columns";
import { draftChanged } from "./draft-changed";
import {
  type LoadedGoal,
  type LoadedPlan,
  type LoadedStep,
  loadGoal,
  loadStep,
  subjectOf,
} from "./load";
import { goalsMayChange, stepsMayChange, stepsMaySettle } from "./rules";
import { addStepInput, dropInput, rowInput, type StepFields, stepInput } from "./schema";

/**
 * Adds a step to a goal, also of a plan that is agreed already.
 * @throws AppError "invalid": notNow once the plan is reviewed; a step that says nothing; a last day
 *   in the past
 */
export const addStep = command({
  action: "supportPlan.write",
  input: addStepInput,
  target: (tx, { goalId }, _actor: StaffActor) => loadGoal(tx, { id: goalId }),
  run: async ({ tx, input, target }) => {
    const { key: id } = input;
    const find = (where: { id: string }) => tx.planStep.findUnique({ where });
    if (await isMade(tx, id, find, (made) => made.goalId === target.goal.id)) return { id };
    mustBeOpen(target.plan);
    return { id: await insertStep(tx, target, id, input) };
  },
  subject: ({ plan }) => subjectOf(plan),
});

/** Writes a step; the caller has asked whether the plan takes one. @throws AppError "invalid" */
export async function insertStep(
  tx: Tx,
  { plan, goal }: { readonly plan: LoadedPlan; readonly goal: LoadedGoal },
  id: string,
  input: StepFields,
): Promise<string> {
  mustSaySomething(input);
  if (input.dueOn && input.dueOn < today()) throw invalid("dueOn", "dateInPast");
  await draftChanged(tx, plan);
  const place = { goalId: goal.id, position: goal.steps.length };
  await tx.planStep.create({
    data: { id, ...place, state: "open", ...columnsOf(id, input) },
  });
  return id;
}

/** @throws AppError "invalid" as {@link addStep}; "conflict" when another was first */
export const changeStep = command({
  action: "supportPlan.write",
  input: stepInput,
  target: (tx, input, _actor: StaffActor) => loadStep(tx, input),
  again: ({ input, target: { plan, step } }) =>
    changedOnce({ input, target: step }) ? { id: plan.id } : undefined,
  run: async ({ tx, input, target: { plan, step } }) => {
    mustBeOpen(plan);
    if (step.state !== "open") throw invalid("", "notNow");
    mustSaySomething(input);
    // A day that is over may stay; a new one has to be ahead.
    if (input.dueOn && input.dueOn !== step.dueOn && input.dueOn < today()) {
      throw invalid("dueOn", "dateInPast");
    }
    await draftChanged(tx, plan);
    await update(tx, input, columnsOf(step.id, input));
    return { id: plan.id };
  },
  subject: ({ plan }) => subjectOf(plan),
});

/** Takes out a step that nobody has agreed to yet; of an agreed plan it is dropped for a reason. */
export const removeStep = command({
  action: "supportPlan.write",
  input: rowInput,
  target: (tx, input, _actor: StaffActor) => loadStep(tx, input),
  gone: ({ input }) => ({ id: input.id }),
  run: async ({ tx, input: { id, version }, target: { plan } }) => {
    if (!goalsMayChange(plan)) throw invalid("", "notNow");
    await draftChanged(tx, plan);
    const { count } = await tx.planStep.deleteMany({ where: { id, version } });
    if (count === 0) throw conflict();
    return { id };
  },
  subject: ({ plan }) => subjectOf(plan),
});

/** A step is done. @throws AppError "invalid" (notNow), "conflict" */
export const finishStep = command({
  action: "supportPlan.write",
  input: rowInput,
  target: (tx, input, _actor: StaffActor) => loadStep(tx, input),
  again: (seen) => wentFrom("open", "done", seen),
  run: async ({ tx, actor, input, target: { plan, step } }) => {
    if (!stepsMaySettle(plan) || step.state !== "open") throw invalid("", "notNow");
    await update(tx, input, { state: "done", settledOn: today(), settledById: actor.userId });
    return { from: "open", to: "done" };
  },
  subject: ({ plan }, moved) => ({ ...subjectOf(plan), detail: moved }),
});

/** Nobody does a step any more, for a reason. @throws AppError "invalid" (notNow), "conflict" */
export const dropStep = command({
  action: "supportPlan.write",
  input: dropInput,
  target: (tx, input, _actor: StaffActor) => loadStep(tx, input),
  again: (seen) => wentFrom("open", "dropped", seen),
  run: async ({ tx, actor, input, target: { plan, step } }) => {
    if (!stepsMaySettle(plan) || step.state !== "open") throw invalid("", "notNow");
    const settled = { settledOn: today(), settledById: actor.userId };
    await update(tx, input, { state: "dropped", reason: input.reason, ...settled });
    return { from: "open", to: "dropped" };
  },
  subject: ({ plan }, moved) => ({ ...subjectOf(plan), detail: moved }),
});

/** A step that was ticked off, or dropped, by mistake. @throws AppError "invalid" (notNow), "conflict" */
export const reopenStep = command({
  action: "supportPlan.write",
  input: rowInput,
  target: (tx, input, _actor: StaffActor) => loadStep(tx, input),
  again: (seen) => wentFrom("done", "open", seen),
  run: async ({ tx, input, target: { plan, step } }) => {
    if (!stepsMaySettle(plan) || step.state === "open") throw invalid("", "notNow");
    const unsettled = { settledOn: null, settledById: null, reason: null };
    await update(tx, input, { state: "open", ...unsettled });
    return { from: step.state, to: "open" };
  },
  subject: ({ plan }, moved) => ({ ...subjectOf(plan), detail: moved }),
});

type Seen = {
  readonly input: { readonly version: number };
  readonly target: { readonly step: LoadedStep };
};

/** What a press has said that nothing has followed. */
function wentFrom<From extends LoadedStep["state"]>(
  from: From,
  to: LoadedStep["state"],
  { input, target }: Seen,
) {
  const { step } = target;
  return step.state === to && changedOnce({ input, target: step }) ? { from, to } : undefined;
}

type Changes = Parameters<Tx["planStep"]["updateMany"]>[0]["data"];

async function update(tx: Tx, { id, version }: { id: string; version: number }, data: Changes) {
  const { count } = await tx.planStep.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict();
}

function columnsOf(id: string, { common, stepText, ownStepText, who, whoName, dueOn }: StepFields) {
  return {
    common: common ?? null,
    textSealed: sealOptional(columns.step, id, stepText) ?? null,
    ownTextSealed: sealOptional(columns.ownStep, id, ownStepText) ?? null,
    who,
    whoNameSealed: sealOptional(columns.whoName, id, whoName) ?? null,
    dueOn: dueOn ?? null,
  };
}

function mustBeOpen(plan: LoadedPlan): void {
  if (!stepsMayChange(plan)) throw invalid("", "notNow");
}

/** @throws AppError "invalid" (missing) for a step without a word. */
export function mustSaySomething({ common, stepText }: StepFields): void {
  if (!common && !stepText) throw invalid("stepText", "missing");
}
