import { describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { moveCaseFile } from "@/domain/case-file/commands";
import { addNeed } from "@/domain/need/commands";
import { conflict, notFound, openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { agreePlan, reviewPlan } from "./agree";
import { addGoal, changeGoal, removeGoal, startPlan } from "./goals";
import { readPlan, readPlans } from "./queries";
import { addStep, changeStep, dropStep, finishStep, removeStep, reopenStep } from "./steps";
import { planTasks } from "./today";

const caseworker = await staff("teilhabemanager");
const editor = await staff("carrierEditor", "lernwerkstatt-beispielberg");

const agreement = {
  agreedOn: "2026-12-01",
  agreedHow: "signed",
  language: "ti",
  interpreter: "yes",
  reviewOn: "2027-03-01",
};

async function draft() {
  const caseFileId = await openCase(caseworker);
  const { id } = await startPlan(caseworker, { caseFileId });
  return { caseFileId, id };
}

/** A plan with one goal and two steps. */
async function written() {
  const plan = await draft();
  const goal = await addGoal(caseworker, { planId: plan.id, text: "eine Ausbildung finden" });
  const one = { common: "writeCv", who: "person", dueOn: "2026-12-15" };
  const two = { stepText: "Praktikumsplatz suchen", who: "carrier", whoName: "Musterwerk" };
  const first = await addStep(caseworker, { goalId: goal.id, ...one });
  const second = await addStep(caseworker, { goalId: goal.id, ...two });
  const { version } = await read(plan.id);
  return { ...plan, version, goal: goal.id, first: first.id, second: second.id };
}

async function agreed() {
  const plan = await written();
  await agreePlan(caseworker, { id: plan.id, version: plan.version, ...agreement });
  return { ...plan, version: plan.version + 1 };
}

const read = async (id: string) => (await readPlan(caseworker, { id })).plan;
const refused = (field: string, code: Parameters<typeof refusedFor>[1]) =>
  expect.objectContaining(refusedFor(field, code));

describe("a plan", () => {
  test("is one at a time, however often it is begun", async () => {
    const caseFileId = await openCase(caseworker);
    const begun = await Promise.all([1, 2, 3].map(() => startPlan(caseworker, { caseFileId })));
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
  });

  test("is kept sealed: the database holds no word of it", async () => {
    const { goal, second } = await written();
    const rows = JSON.stringify([
      await db.planGoal.findUnique({ where: { id: goal } }),
      await db.planStep.findUnique({ where: { id: second } }),
    ]);
    expect(rows).not.toMatch(/Ausbildung|Praktikumsplatz|Musterwerk/);
  });

  test("is nobody's but the caseworker's", async () => {
    const { id, caseFileId } = await draft();
    await expect(readPlan(editor, { id })).rejects.toMatchObject(notFound);
    await expect(startPlan(editor, { caseFileId })).rejects.toMatchObject(notFound);
  });

  test("belongs to a case file that is open", async () => {
    const caseFileId = await openCase(caseworker);
    await moveCaseFile(caseworker, { id: caseFileId, from: "open", state: "closed", reason: "x" });
    await expect(startPlan(caseworker, { caseFileId })).rejects.toEqual(refused("", "notNow"));
  });

  test("meets a need of its own case file and no other's", async () => {
    const { id, caseFileId } = await draft();
    const other = await openCase(caseworker);
    const own = await addNeed(caseworker, { caseFileId, domain: "training" });
    const foreign = await addNeed(caseworker, { caseFileId: other, domain: "training" });
    const goal = { planId: id, text: "Ausbildung" };
    await expect(addGoal(caseworker, { ...goal, needId: foreign.id })).rejects.toEqual(
      refused("needId", "unknownChoice"),
    );
    await addGoal(caseworker, { ...goal, needId: own.id });
    expect((await read(id)).goals[0]?.need).toMatchObject({ domain: "training" });
  });
});

describe("agreeing", () => {
  test("keeps when, how, in which language, and when it is looked at again", async () => {
    const { id } = await agreed();
    const { interpreter: _words, ...said } = agreement;
    expect(await read(id)).toMatchObject({ state: "agreed", ...said, interpreter: true });
  });

  test("is asked for again where the plan has changed since it was shown", async () => {
    const { id, version, goal } = await written();
    await addStep(caseworker, { goalId: goal, stepText: "Betreuung suchen", who: "person" });
    const shown = { id, version, ...agreement };
    await expect(agreePlan(caseworker, shown)).rejects.toMatchObject(conflict);
    await agreePlan(caseworker, { ...shown, version: version + 1 });
  });

  test("takes a step for each goal", async () => {
    const { id } = await draft();
    const agree = () => agreePlan(caseworker, { id, version: 0, ...agreement });
    await expect(agree()).rejects.toEqual(refused("", "notNow"));
    await addGoal(caseworker, { planId: id, text: "eine Ausbildung finden" });
    await expect(agree()).rejects.toEqual(refused("", "notNow"));
  });

  test.each([
    [{ agreedOn: "2026-12-02" }, "agreedOn", "dateInFuture"],
    [{ reviewOn: "2026-12-01" }, "reviewOn", "endBeforeStart"],
    [{ agreedOn: "2026-11-01", reviewOn: "2026-11-20" }, "reviewOn", "dateInPast"],
    [{ reviewOn: "2028-12-01" }, "reviewOn", "dateTooLate"],
    [{ agreedHow: "" }, "agreedHow", "missingChoice"],
  ] as const)("is asked about %j", async (typed, field, code) => {
    const { id, version } = await written();
    const sent = { id, version, ...agreement, ...typed };
    await expect(agreePlan(caseworker, sent)).rejects.toEqual(refused(field, code));
  });

  test("leaves the goals as they are; steps are still added, ticked off, dropped, opened again", async () => {
    const { id, goal, first, second } = await agreed();
    const words = { id: goal, version: 0, text: "etwas anderes" };
    await expect(changeGoal(caseworker, words)).rejects.toEqual(refused("", "notNow"));
    await expect(removeGoal(caseworker, words)).rejects.toEqual(refused("", "notNow"));
    await expect(removeStep(caseworker, { id: first, version: 0 })).rejects.toEqual(
      refused("", "notNow"),
    );
    await addStep(caseworker, { goalId: goal, common: "takeTest", who: "person" });
    await finishStep(caseworker, { id: first, version: 0 });
    await dropStep(caseworker, { id: second, version: 0, reason: "notPossible" });
    const steps = async () => (await read(id)).goals[0]?.steps.map(({ state }) => state);
    expect(await steps()).toEqual(["done", "dropped", "open"]);
    await reopenStep(caseworker, { id: first, version: 1 });
    expect(await steps()).toEqual(["open", "dropped", "open"]);
    await expect(finishStep(caseworker, { id: first, version: 1 })).rejects.toMatchObject(conflict);
  });
});

describe("a step", () => {
  test.each([
    [{ who: "person" }, "stepText", "missing"],
    [{ common: "takeTest", who: "" }, "who", "missingChoice"],
    [{ common: "takeTest", who: "person", dueOn: "2026-11-30" }, "dueOn", "dateInPast"],
  ] as const)("is asked about %j", async (typed, field, code) => {
    const { goal } = await written();
    await expect(addStep(caseworker, { goalId: goal, ...typed })).rejects.toEqual(
      refused(field, code),
    );
  });

  test("that two people change is changed by the first of them", async () => {
    const { first, id } = await written();
    const change = { id: first, version: 0, common: "writeCv", who: "caseworker" };
    await changeStep(caseworker, change);
    await expect(changeStep(caseworker, { ...change, who: "other" })).rejects.toMatchObject(
      conflict,
    );
    expect((await read(id)).goals[0]?.steps[0]).toMatchObject({ who: "caseworker", dueOn: null });
  });
});

describe("looking at it again", () => {
  test("keeps the plan to be read, and takes what is not reached into the next one", async () => {
    const { id, version, caseFileId, goal, first } = await agreed();
    const other = { planId: id, text: "Führerschein" };
    await expect(addGoal(caseworker, other)).rejects.toEqual(refused("", "notNow"));
    await finishStep(caseworker, { id: first, version: 0 });
    const looked = { id, version, reviewedOn: "2026-12-01", review: "geht voran" };
    const { next } = await reviewPlan(caseworker, looked);
    expect(await read(id)).toMatchObject({ state: "reviewed", review: "geht voran" });
    const { plans } = await readPlans(caseworker, { caseFileId });
    expect(plans.map(({ number, state }) => [number, state])).toEqual([
      [2, "draft"],
      [1, "reviewed"],
    ]);
    expect(plans[0]).toMatchObject({ id: next });
    expect(plans[0]?.goals.map(({ text }) => text)).toEqual(["eine Ausbildung finden"]);
    expect(plans[0]?.goals[0]?.steps).toMatchObject([
      { text: "Praktikumsplatz suchen", who: "carrier", whoName: "Musterwerk", state: "open" },
    ]);
    const late = addStep(caseworker, { goalId: goal, common: "takeTest", who: "person" });
    await expect(late).rejects.toEqual(refused("", "notNow"));
  });

  test("begins no other where everything is reached", async () => {
    const { id, version, caseFileId, goal } = await agreed();
    const looked = { id, version, reviewedOn: "2026-12-01", reached: [goal] };
    expect((await reviewPlan(caseworker, looked)).next).toBeUndefined();
    expect((await readPlans(caseworker, { caseFileId })).plans).toHaveLength(1);
  });

  test.each([
    ["2026-12-02", "dateInFuture"],
    ["2026-11-30", "endBeforeStart"],
  ] as const)("is asked about the day %s", async (reviewedOn, code) => {
    const { id, version } = await agreed();
    await expect(reviewPlan(caseworker, { id, version, reviewedOn })).rejects.toEqual(
      refused("reviewedOn", code),
    );
  });
});

test("a step that is overdue is on the list of the day, as long as the person is accompanied", async () => {
  const { caseFileId, first } = await agreed();
  const listed = async () => (await planTasks(db)).some(({ id }) => id === first);
  expect(await listed()).toBe(false);
  await db.planStep.update({ where: { id: first }, data: { dueOn: "2026-11-30" } });
  expect(await listed()).toBe(true);
  await moveCaseFile(caseworker, { id: caseFileId, from: "open", state: "closed", reason: "x" });
  expect(await listed()).toBe(false);
});

test("a draft to which nobody agrees for two weeks is on the list of the day", async () => {
  const { id } = await written();
  const listed = async () => (await planTasks(db)).find((task) => task.id === id);
  expect(await listed()).toBeUndefined();
  await db.supportPlan.update({
    where: { id },
    data: { createdAt: new Date("2026-11-16T10:00:00Z") },
  });
  expect(await listed()).toMatchObject({ dueOn: "2026-11-30" });
});

test.each(["🙂 Deutsch lernen", "Ausbildung 🇩🇪"])(
  "%s is asked for in words: the sheet could not print it",
  async (text) => {
    const { id, goal } = await written();
    const printed = (field: string) => refused(field, "pictogram");
    await expect(addGoal(caseworker, { planId: id, text })).rejects.toEqual(printed("text"));
    const step = { goalId: goal, stepText: text, who: "person" };
    await expect(addStep(caseworker, step)).rejects.toEqual(printed("stepText"));
    await addGoal(caseworker, { planId: id, text: "B1 → Ausbildung, 450 € © ነገር" });
  },
);
