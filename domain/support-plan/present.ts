import "server-only";
import { standing } from "@/domain/need/standing";
import { unseal, unsealOptional } from "@/lib/crypto/sealed";
import { type PlainDate, plainDate } from "@/lib/plain-date";
import { columns } from "./columns";
import type { LoadedGoal, LoadedPlan, LoadedStep } from "./load";
import { agreedWays, type CommonStep, commonSteps, type StepDoer, stepDoers } from "./rules";

const day = (text: string | null): PlainDate | null => (text ? plainDate.parse(text) : null);

/** A plan as its pages and its sheet show it. */
export function presentPlan(row: LoadedPlan) {
  return {
    id: row.id,
    caseFileId: row.caseFileId,
    number: row.number,
    state: row.state,
    version: row.version,
    createdAt: row.createdAt,
    agreedOn: day(row.agreedOn),
    agreedHow: agreedWays.find((way) => way === row.agreedHow) ?? null,
    language: row.language,
    interpreter: row.interpreter,
    reviewOn: day(row.reviewOn),
    reviewedOn: day(row.reviewedOn),
    setAsideAt: row.setAsideAt,
    carriedOn: day(row.carriedOn),
    review: unsealOptional(columns.review, row.id, row.reviewSealed),
    goals: row.goals.map(presentGoal),
  };
}
export type ShownPlan = ReturnType<typeof presentPlan>;
export type ShownGoal = ShownPlan["goals"][number];
export type ShownStep = ShownGoal["steps"][number];

function presentGoal(goal: LoadedGoal) {
  return {
    id: goal.id,
    version: goal.version,
    text: unseal(columns.goal, goal.id, goal.textSealed),
    ownText: unsealOptional(columns.ownGoal, goal.id, goal.ownTextSealed),
    need: standing(goal.need),
    carriedInto: goal.carriedInto,
    steps: goal.steps.map(presentStep),
  };
}

/** A step as pages and the sheet show it, with its texts opened. */
export function presentStep(step: LoadedStep) {
  const common: CommonStep | null = commonSteps.find((name) => name === step.common) ?? null;
  const who: StepDoer = stepDoers.find((name) => name === step.who) ?? "other";
  return {
    id: step.id,
    version: step.version,
    common,
    text: unsealOptional(columns.step, step.id, step.textSealed),
    ownText: unsealOptional(columns.ownStep, step.id, step.ownTextSealed),
    who,
    whoName: unsealOptional(columns.whoName, step.id, step.whoNameSealed),
    dueOn: day(step.dueOn),
    state: step.state,
    reason: step.reason,
    settledOn: day(step.settledOn),
    settledBy: step.settledBy?.displayName ?? null,
  };
}
