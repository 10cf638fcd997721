import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now, today } from "@/lib/clock";
import { seal, sealOptional, unseal, unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { addDays, type PlainDate } from "@/lib/plain-date";
import { columns } from "./columns";
import { type LoadedGoal, type LoadedPlan, type LoadedStep, loadPlan, subjectOf } from "./load";
import { carriedOver, longestReviewDays } from "./rules";
import { agreeInput, reviewInput } from "./schema";

/**
 * The person has agreed to the goals and their steps.
 * @throws AppError "invalid": notNow unless each goal has a step; a day of agreement in the future or
 *   before the plan was begun; a review that is not after it, or more than a year later. "conflict"
 */
export const agreePlan = command({
  action: "supportPlan.write",
  input: agreeInput,
  target: (tx, input, _actor: StaffActor) => loadPlan(tx, input),
  run: async ({ tx, input, target }) => {
    const { agreedOn, agreedHow, language, interpreter, reviewOn } = input;
    const complete = target.goals.length > 0 && target.goals.every(({ steps }) => steps.length > 0);
    if (target.state !== "draft" || !complete) throw invalid("", "notNow");
    if (agreedOn > today()) throw invalid("agreedOn", "dateInFuture");
    if (reviewOn <= agreedOn) throw invalid("reviewOn", "endBeforeStart");
    if (reviewOn < today()) throw invalid("reviewOn", "dateInPast");
    if (reviewOn > addDays(agreedOn, longestReviewDays)) throw invalid("reviewOn", "dateTooLate");
    const agreed = { agreedOn, agreedHow, language, interpreter: interpreter === "yes", reviewOn };
    await update(tx, target, input.version, { state: "agreed", ...agreed });
    return { from: "draft", to: "agreed" };
  },
  subject: (target, moved) => ({ ...subjectOf(target), detail: moved }),
});

/**
 * Looks at a plan again with the person. It stays readable; what is not reached goes on in the next
 * one, which is a draft until the person agrees to it.
 * @returns the next plan; undefined where every goal is reached
 * @throws AppError "invalid": notNow; a day in the future or before the plan was agreed; "conflict"
 */
export const reviewPlan = command({
  action: "supportPlan.write",
  input: reviewInput,
  target: (tx, input, _actor: StaffActor) => loadPlan(tx, input),
  run: async ({ tx, input, target }) => {
    const { reviewedOn, review, reached } = input;
    if (target.state !== "agreed") throw invalid("", "notNow");
    if (reviewedOn > today()) throw invalid("reviewedOn", "dateInFuture");
    if (reviewedOn < String(target.agreedOn)) throw invalid("reviewedOn", "endBeforeStart");
    const reviewSealed = sealOptional(columns.review, target.id, review) ?? null;
    await update(tx, target, input.version, { state: "reviewed", reviewedOn, reviewSealed });
    const done = new Set(target.goals.filter(({ id }) => reached.includes(id)));
    const going = carriedOver(target.goals, done);
    const next = going.length > 0 ? await beginNext(tx, target, going) : undefined;
    return { from: "agreed", to: "reviewed", next };
  },
  subject: (target, moved) => ({
    ...subjectOf(target),
    ...(moved ? { detail: { from: moved.from, to: moved.to } } : {}),
  }),
});

type Changes = Parameters<Tx["supportPlan"]["updateMany"]>[0]["data"];

async function update(tx: Tx, { id, state }: LoadedPlan, version: number, data: Changes) {
  const { count } = await tx.supportPlan.updateMany({
    where: { id, version, state },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict();
}

async function beginNext(tx: Tx, plan: LoadedPlan, goals: readonly LoadedGoal[]): Promise<string> {
  const id = randomUUID();
  const { caseFileId, number } = plan;
  await tx.supportPlan.create({
    data: { id, caseFileId, number: number + 1, state: "draft", createdAt: now() },
  });
  for (const [position, goal] of goals.entries()) {
    const goalId = randomUUID();
    const own = unsealOptional(columns.ownGoal, goal.id, goal.ownTextSealed);
    await tx.planGoal.create({
      data: {
        ...{ id: goalId, planId: id, needId: goal.needId, position },
        textSealed: seal(columns.goal, goalId, unseal(columns.goal, goal.id, goal.textSealed)),
        ownTextSealed: sealOptional(columns.ownGoal, goalId, own) ?? null,
      },
    });
    const open = goal.steps.filter(({ state }) => state === "open");
    for (const step of open) await tx.planStep.create({ data: copyOf(step, goalId) });
  }
  return id;
}

/** Sealed columns are bound to their row: they are opened and sealed anew. */
function copyOf(step: LoadedStep, goalId: string) {
  const id = randomUUID();
  const { position, common, who, dueOn } = step;
  const anew = (column: string, sealed: string | null) =>
    sealOptional(column, id, unsealOptional(column, step.id, sealed)) ?? null;
  return {
    ...{ id, goalId, position, common, who, state: "open" as const },
    // A day that is over was missed: the next one is agreed anew.
    dueOn: dueOn && (dueOn as PlainDate) >= today() ? dueOn : null,
    textSealed: anew(columns.step, step.textSealed),
    ownTextSealed: anew(columns.ownStep, step.ownTextSealed),
    whoNameSealed: anew(columns.whoName, step.whoNameSealed),
  };
}
