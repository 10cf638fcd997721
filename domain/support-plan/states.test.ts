import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { agreePlan, reviewPlan } from "./agree";
import { addGoal, changeGoal, removeGoal, startPlan } from "./goals";
import { type PlanState, planStates, type StepState, stepStates } from "./rules";
import { addStep, changeStep, dropStep, finishStep, removeStep, reopenStep } from "./steps";

const caseworker = await staff("teilhabemanager");
const agreement = {
  agreedOn: "2026-12-01",
  agreedHow: "signed",
  language: "ti",
  reviewOn: "2027-03-01",
} as const;
const step = { common: "writeCv", who: "person" };

const version = 0;

/** A plan in a state, with one goal and one step in a state. */
async function planWith(plan: PlanState, ofStep: StepState) {
  const { id } = await startPlan(caseworker, { caseFileId: await openCase(caseworker) });
  const goal = await addGoal(caseworker, { planId: id, text: "eine Ausbildung finden" });
  const { id: stepId } = await addStep(caseworker, { goalId: goal.id, ...step });
  const agreed = plan === "draft" ? {} : { ...agreement, interpreter: false };
  const reviewedOn = plan === "reviewed" ? "2026-12-01" : null;
  await db.supportPlan.update({
    where: { id },
    data: { state: plan, ...agreed, reviewedOn, version },
  });
  const settledOn = ofStep === "open" ? null : "2026-12-01";
  const reason = ofStep === "dropped" ? "notNeeded" : null;
  await db.planStep.update({ where: { id: stepId }, data: { state: ofStep, settledOn, reason } });
  return { id, goal: goal.id, step: stepId };
}
type Plan = Awaited<ReturnType<typeof planWith>>;

const whichever: readonly StepState[] = stepStates;

/** What can be done with a plan: in which of its states, and with a step in which of its. */
const table = {
  "a goal is added": {
    ...{ plans: ["draft"], steps: whichever },
    act: ({ id }: Plan) => addGoal(caseworker, { planId: id, text: "Führerschein" }),
  },
  "a goal is changed": {
    ...{ plans: ["draft"], steps: whichever },
    act: ({ goal }: Plan) => changeGoal(caseworker, { id: goal, version, text: "Arbeit" }),
  },
  "a goal is taken out": {
    ...{ plans: ["draft"], steps: whichever },
    act: ({ goal }: Plan) => removeGoal(caseworker, { id: goal, version }),
  },
  "it is agreed to": {
    ...{ plans: ["draft"], steps: whichever },
    act: ({ id }: Plan) => agreePlan(caseworker, { id, version, ...agreement, interpreter: "no" }),
  },
  "it is looked at again": {
    ...{ plans: ["agreed"], steps: whichever },
    act: ({ id }: Plan) => reviewPlan(caseworker, { id, version, reviewedOn: "2026-12-01" }),
  },
  "a step is added": {
    ...{ plans: ["draft", "agreed"], steps: whichever },
    act: ({ goal }: Plan) => addStep(caseworker, { goalId: goal, ...step }),
  },
  "a step is changed": {
    ...{ plans: ["draft", "agreed"], steps: ["open"] },
    act: (plan: Plan) => changeStep(caseworker, { id: plan.step, version, ...step }),
  },
  "a step is taken out": {
    ...{ plans: ["draft"], steps: ["open", "done", "dropped"] },
    act: (plan: Plan) => removeStep(caseworker, { id: plan.step, version }),
  },
  "a step is done": {
    ...{ plans: ["agreed"], steps: ["open"] },
    act: (plan: Plan) => finishStep(caseworker, { id: plan.step, version }),
  },
  "a step is dropped": {
    ...{ plans: ["agreed"], steps: ["open"] },
    act: (plan: Plan) => dropStep(caseworker, { id: plan.step, version, reason: "notNeeded" }),
  },
  "a step is opened again": {
    ...{ plans: ["agreed"], steps: ["done", "dropped"] },
    act: (plan: Plan) => reopenStep(caseworker, { id: plan.step, version }),
  },
} satisfies Record<
  string,
  {
    readonly plans: readonly PlanState[];
    readonly steps: readonly StepState[];
    readonly act: (plan: Plan) => Promise<unknown>;
  }
>;

const cells = Object.entries(table).flatMap(([name, { plans, steps, act }]) =>
  planStates.flatMap((plan) =>
    // Where it is about no step, one of them stands for all.
    (steps === whichever ? (["open"] as const) : stepStates).map((ofStep) => {
      const allowed = isAmong(plans, plan) && isAmong(steps, ofStep);
      return { name, plan, ofStep, act, allowed };
    }),
  ),
);

function isAmong<State extends string>(states: readonly State[], state: State): boolean {
  return states.includes(state);
}

test.each(cells)(
  "$name where the plan is $plan and its step $ofStep: $allowed",
  async ({ plan, ofStep, act, allowed }) => {
    const tried = act(await planWith(plan, ofStep));
    if (allowed) await tried;
    else await expect(tried).rejects.toMatchObject(refusedFor("", "notNow"));
  },
);
