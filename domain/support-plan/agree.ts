import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { changedOnce } from "@/domain/sent-before";
import { today } from "@/lib/clock";
import { sealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { addDays } from "@/lib/plain-date";
import { beginPlan } from "./begin";
import { columns } from "./columns";
import { copyGoals } from "./copy";
import { type LoadedGoal, type LoadedPlan, loadPlan, loadPlans, subjectOf } from "./load";
import { carriedOver, goalsMayChange, isCurrent, longestReviewDays, undecidedGoals } from "./rules";
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
  again: (seen) => (changedOnce(seen) ? { from: "draft", to: "agreed" } : undefined),
  run: async ({ tx, input, target }) => {
    const { agreedOn, agreedHow, language, interpreter, reviewOn } = input;
    const complete = target.goals.length > 0 && target.goals.every(({ steps }) => steps.length > 0);
    if (!goalsMayChange(target) || !complete) throw invalid("", "notNow");
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
  again: (seen) =>
    changedOnce(seen) ? { from: "agreed", to: "reviewed", next: undefined } : undefined,
  run: async ({ tx, input, target }) => {
    const { reviewedOn, review, reached } = input;
    if (target.state !== "agreed" || !isCurrent(target)) throw invalid("", "notNow");
    if (reviewedOn > today()) throw invalid("reviewedOn", "dateInFuture");
    if (reviewedOn < String(target.agreedOn)) throw invalid("reviewedOn", "endBeforeStart");
    const reviewSealed = sealOptional(columns.review, target.id, review) ?? null;
    await update(tx, target, input.version, { state: "reviewed", reviewedOn, reviewSealed });
    const done = new Set(target.goals.filter(({ id }) => reached.includes(id)));
    const plans = await loadPlans(tx, target.caseFileId);
    const going = [...carriedOver(target.goals, done), ...plans.flatMap(undecidedGoals)];
    const next = going.length > 0 ? await beginNext(tx, plans, going) : undefined;
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

/** The next plan of these: every goal that goes on, also of such as were set aside by a merge. */
async function beginNext(
  tx: Tx,
  plans: readonly LoadedPlan[],
  goals: readonly LoadedGoal[],
): Promise<string | undefined> {
  const [latest] = plans;
  if (!latest) return undefined;
  const id = await beginPlan(tx, latest);
  await copyGoals(tx, goals, { id, from: 0, keepsDays: false });
  const asides = plans.filter((plan) => undecidedGoals(plan).length > 0).map((plan) => plan.id);
  await tx.supportPlan.updateMany({
    where: { id: { in: asides } },
    data: { carriedOn: today(), setAsideForId: id, version: { increment: 1 } },
  });
  return id;
}
