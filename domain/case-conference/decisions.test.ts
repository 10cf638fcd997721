import { describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { agreePlan, reviewPlan } from "@/domain/support-plan/agree";
import { addGoal, startPlan } from "@/domain/support-plan/goals";
import { readPlan } from "@/domain/support-plan/queries";
import { addStep, removeStep } from "@/domain/support-plan/steps";
import {
  heldConference,
  isOver,
  plannedConference,
  shownConference,
} from "@/domain/testing/conferences";
import { conflict, refusedFor, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { addDecision, changeDecision, makeStep, removeDecision } from "./decisions";
import { holdConference } from "./hold";

const caseworker = await staff("teilhabemanager");

const fields = {
  ...{ common: "writeCv", stepText: "mit Frau Patin", who: "carrier", whoName: "Musterwerk" },
  ...{ ownStepText: "CV", dueOn: "2026-12-20" },
};
const refused = (field: string, code: Parameters<typeof refusedFor>[1]) =>
  expect.objectContaining(refusedFor(field, code));

/** A conference that decided something, and a plan with a goal. */
async function decided() {
  const conference = await heldConference(caseworker);
  const { id } = await addDecision(caseworker, { conferenceId: conference.id, ...fields });
  const plan = await startPlan(caseworker, { caseFileId: conference.caseFileId });
  const goal = await addGoal(caseworker, { planId: plan.id, text: "Ausbildung" });
  return { ...conference, decision: id, plan: plan.id, goal: goal.id };
}

const steps = async (id: string) => (await readPlan(caseworker, { id })).plan.goals[0]?.steps;

describe("a decision", () => {
  test("becomes a step of the plan with one press: who, what, until when", async () => {
    const { id, decision, plan, goal } = await decided();
    await makeStep(caseworker, { id: decision, version: 0, goalId: goal });
    expect(await steps(plan)).toMatchObject([
      {
        ...{ common: "writeCv", text: "mit Frau Patin", ownText: "CV", who: "carrier" },
        ...{ whoName: "Musterwerk", dueOn: "2026-12-20", state: "open" },
      },
    ]);
    expect((await shownConference(caseworker, id)).decisions).toMatchObject([
      { step: { planId: plan } },
    ]);
  });

  test("is one step, however often and by however many it is pressed", async () => {
    const { decision, plan, goal } = await decided();
    const colleague = await staff("teilhabemanager");
    const pressed = await Promise.allSettled(
      [caseworker, caseworker, colleague, colleague].map((actor) =>
        makeStep(actor, { id: decision, version: 0, goalId: goal }),
      ),
    );
    expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    await expect(makeStep(caseworker, { id: decision, version: 1, goalId: goal })).rejects.toEqual(
      refused("", "notNow"),
    );
    expect(await steps(plan)).toHaveLength(1);
  });

  test("goes into an agreed plan as well, into none that is over, and into no other person's", async () => {
    const { decision, plan, goal } = await decided();
    const other = await decided();
    const into = (goalId: string, id = decision) =>
      makeStep(caseworker, { id, version: 0, goalId });
    await expect(into(other.goal)).rejects.toEqual(refused("goalId", "unknownChoice"));
    await addStep(caseworker, { goalId: goal, common: "takeTest", who: "person" });
    const agreed = { agreedOn: "2026-12-01", agreedHow: "said", language: "ti", interpreter: "no" };
    const { version } = (await readPlan(caseworker, { id: plan })).plan;
    await agreePlan(caseworker, { id: plan, version, ...agreed, reviewOn: "2027-03-01" });
    await into(goal);
    await reviewPlan(caseworker, { id: plan, version: version + 1, reviewedOn: "2026-12-01" });
    const second = await addDecision(caseworker, {
      conferenceId: (await db.conferenceDecision.findUniqueOrThrow({ where: { id: decision } }))
        .conferenceId,
      ...fields,
    });
    await expect(into(goal, second.id)).rejects.toEqual(refused("", "notNow"));
  });

  test("whose step was taken out of the draft can become one again", async () => {
    const { id, decision, plan, goal } = await decided();
    const { stepId } = await makeStep(caseworker, { id: decision, version: 0, goalId: goal });
    await removeStep(caseworker, { id: stepId, version: 0 });
    expect((await shownConference(caseworker, id)).decisions).toMatchObject([{ step: null }]);
    await makeStep(caseworker, { id: decision, version: 1, goalId: goal });
    expect(await steps(plan)).toHaveLength(1);
  });

  test("whose day is over is asked about before it is a step", async () => {
    const { id, goal } = await decided();
    const late = { ...fields, dueOn: "2026-11-30" };
    const { id: decision } = await addDecision(caseworker, { conferenceId: id, ...late });
    await expect(makeStep(caseworker, { id: decision, version: 0, goalId: goal })).rejects.toEqual(
      refused("dueOn", "dateInPast"),
    );
  });

  test("is put right by the first of two, and stays as it is once it is a step", async () => {
    const { decision, goal } = await decided();
    const change = { id: decision, version: 0, ...fields, stepText: "allein" };
    await changeDecision(caseworker, change);
    const older = changeDecision(caseworker, { ...change, stepText: "zu zweit" });
    await expect(older).rejects.toMatchObject(conflict);
    await makeStep(caseworker, { id: decision, version: 1, goalId: goal });
    const later = { ...change, version: 2 };
    await expect(changeDecision(caseworker, later)).rejects.toEqual(refused("", "notNow"));
    await expect(removeDecision(caseworker, later)).rejects.toEqual(refused("", "notNow"));
  });

  test("says something, and is kept sealed", async () => {
    const { id } = await heldConference(caseworker);
    const nothing = { conferenceId: id, who: "person" };
    await expect(addDecision(caseworker, nothing)).rejects.toEqual(refused("stepText", "missing"));
    await addDecision(caseworker, { conferenceId: id, ...fields });
    const rows = JSON.stringify(await db.conferenceDecision.findMany());
    expect(rows).not.toMatch(/Patin|Musterwerk/);
  });

  test("is none before the conference was held, and none for a person where nobody was spoken about", async () => {
    const planned = await plannedConference(caseworker);
    await expect(addDecision(caseworker, { conferenceId: planned.id, ...fields })).rejects.toEqual(
      refused("", "notNow"),
    );
    const general = await plannedConference(caseworker, { about: "general", topics: [] });
    await holdConference(caseworker, { id: general.id, version: 0, ...isOver });
    await expect(addDecision(caseworker, { conferenceId: general.id, ...fields })).rejects.toEqual(
      refused("", "conferenceConsent"),
    );
  });
});
