import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { isMade } from "@/domain/made-once";
import { changedOnce } from "@/domain/sent-before";
import { seal, sealOptional } from "@/lib/crypto/sealed";
import { isUniqueViolation } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { beginPlan } from "./begin";
import { columns } from "./columns";
import { draftChanged } from "./draft-changed";
import { type LoadedPlan, loadGoal, loadPlan, loadPlans, subjectOf } from "./load";
import { goalsMayChange, isCurrent } from "./rules";
import { addGoalInput, goalInput, rowInput, startInput } from "./schema";

const start = command({
  action: "supportPlan.write",
  input: startInput,
  target: (tx, { caseFileId }, _actor: StaffActor) =>
    tx.caseFile.findUnique({ where: { id: caseFileId }, select: { id: true, state: true } }),
  newIn: ({ id }) => id,
  run: async ({ tx, target }) => {
    if (target.state === "closed") throw invalid("", "notNow");
    const plans = await loadPlans(tx, target.id);
    const current = plans.find(isCurrent);
    if (current) return { id: current.id };
    const [latest] = plans;
    return { id: await beginPlan(tx, { caseFileId: target.id, number: latest?.number ?? 0 }) };
  },
  subject: ({ id: caseFileId }, made) => ({
    type: "supportPlan",
    ids: made ? [made.id] : [],
    caseFileId,
  }),
});

/**
 * The plan that is being written or followed in a case file; begins one where there is none.
 * @throws AppError "invalid" (notNow) for a closed case file
 */
export async function startPlan(actor: StaffActor, input: unknown): Promise<{ id: string }> {
  try {
    return await start(actor, input);
  } catch (error) {
    // Who is second finds the plan of who was first.
    if (isUniqueViolation(error)) return start(actor, input);
    throw error;
  }
}

/** @throws AppError "invalid": notNow once the plan is agreed, or a need of another case file */
export const addGoal = command({
  action: "supportPlan.write",
  input: addGoalInput,
  target: (tx, { planId }, _actor: StaffActor) => loadPlan(tx, { id: planId }),
  run: async ({ tx, input, target }) => {
    const { key: id } = input;
    const find = (where: { id: string }) => tx.planGoal.findUnique({ where });
    if (await isMade(tx, id, find, (made) => made.planId === target.id)) return { id };
    mustBeOpen(target);
    await draftChanged(tx, target);
    await tx.planGoal.create({
      data: {
        ...{ id, planId: target.id, position: target.goals.length, needId: needOf(target, input) },
        textSealed: seal(columns.goal, id, input.text),
        ownTextSealed: sealOptional(columns.ownGoal, id, input.ownText),
      },
    });
    return { id };
  },
  subject: (target) => subjectOf(target),
});

/** @throws AppError "invalid" as {@link addGoal}; "conflict" when another was first */
export const changeGoal = command({
  action: "supportPlan.write",
  input: goalInput,
  target: (tx, input, _actor: StaffActor) => loadGoal(tx, input),
  again: ({ input, target: { plan, goal } }) =>
    changedOnce({ input, target: goal }) ? { id: plan.id } : undefined,
  run: async ({ tx, input, target: { plan, goal } }) => {
    mustBeOpen(plan);
    await draftChanged(tx, plan);
    const { count } = await tx.planGoal.updateMany({
      where: { id: goal.id, version: input.version },
      data: {
        needId: needOf(plan, input),
        textSealed: seal(columns.goal, goal.id, input.text),
        ownTextSealed: sealOptional(columns.ownGoal, goal.id, input.ownText) ?? null,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict();
    return { id: plan.id };
  },
  subject: ({ plan }) => subjectOf(plan),
});

/** Takes a goal out of a plan that is not agreed yet, with its steps. */
export const removeGoal = command({
  action: "supportPlan.write",
  input: rowInput,
  target: (tx, input, _actor: StaffActor) => loadGoal(tx, input),
  gone: ({ input }) => ({ id: input.id }),
  run: async ({ tx, input, target: { plan } }) => {
    mustBeOpen(plan);
    await draftChanged(tx, plan);
    const { count } = await tx.planGoal.deleteMany({
      where: { id: input.id, version: input.version },
    });
    if (count === 0) throw conflict();
    return { id: input.id };
  },
  subject: ({ plan }) => subjectOf(plan),
});

function mustBeOpen(plan: LoadedPlan): void {
  if (!goalsMayChange(plan)) throw invalid("", "notNow");
}

function needOf({ caseFile }: LoadedPlan, { needId }: { needId?: string | undefined }) {
  if (!needId) return null;
  if (!caseFile.needs.some(({ id }) => id === needId)) throw invalid("needId", "unknownChoice");
  return needId;
}
