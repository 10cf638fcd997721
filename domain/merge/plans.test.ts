import { describe, expect, test } from "vitest";
import { agreePlan, reviewPlan } from "@/domain/support-plan/agree";
import { carryOver } from "@/domain/support-plan/carry";
import { addGoal, startPlan } from "@/domain/support-plan/goals";
import { readPlans } from "@/domain/support-plan/queries";
import { addStep, finishStep } from "@/domain/support-plan/steps";
import { planTasks } from "@/domain/support-plan/today";
import { conflict, refusedFor, staff } from "@/domain/testing/fixtures";
import { mergeOpened, type Opened, openedPerson } from "@/domain/testing/merge";
import { readTimeline } from "@/domain/timeline/queries";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { readMerge } from "./queries";
import { undoMerge } from "./undo";

const caseworker = await staff("teilhabemanager");
const merge = (kept: Opened, merged: Opened) => mergeOpened(caseworker, kept, merged);
const plansOf = async ({ file }: Opened) =>
  (await readPlans(caseworker, { caseFileId: file })).plans.map((plan) => ({
    ...{ id: plan.id, number: plan.number, state: plan.state, version: plan.version },
    ...{ aside: plan.setAsideAt !== null, decided: plan.carriedOn !== null },
    goals: plan.goals.map(({ id, text, steps }) => ({ id, text, steps })),
  }));

/** Somebody with a plan of these goals with one step each; agreed that many days ago, or a draft. */
async function planned(
  text: string,
  daysAgo: number | null,
  ...further: readonly string[]
): Promise<Opened> {
  const side = await openedPerson(caseworker, {});
  const { id: planId } = await startPlan(caseworker, { caseFileId: side.file });
  for (const each of [text, ...further]) {
    const { id: goalId } = await addGoal(caseworker, { planId, text: each });
    await addStep(caseworker, { goalId, stepText: `Schritt: ${each}`, who: "person" });
  }
  if (daysAgo === null) return side;
  const [plan] = await plansOf(side);
  await agreePlan(caseworker, {
    ...{ id: planId, version: plan?.version, agreedOn: addDays(today(), -daysAgo) },
    ...{ agreedHow: "said", language: "ti", interpreter: "no", reviewOn: addDays(today(), 60) },
  });
  return side;
}

const asked = async ({ person }: Opened) =>
  (await planTasks(db))
    .filter(({ who }) => who && "personId" in who && who.personId === person)
    .map(({ about }) => about);

describe("the plans of two case files that become one", () => {
  test.each([
    { what: "an agreed one before a draft", ours: null, theirs: 3, counts: "ihrer" },
    { what: "of two agreed the newer", ours: 9, theirs: 3, counts: "ihrer" },
    {
      what: "of two agreed the one that is there, if newer",
      ours: 3,
      theirs: 9,
      counts: "unserer",
    },
    { what: "of two drafts the one there", ours: null, theirs: null, counts: "unserer" },
  ])("one counts: $what", async ({ ours, theirs, counts }) => {
    const [kept, merged] = [await planned("unserer", ours), await planned("ihrer", theirs)];
    const before = [await plansOf(kept), await plansOf(merged)];
    const { id } = await merge(kept, merged);
    const together = await plansOf(kept);
    expect(together.filter(({ aside }) => !aside)).toMatchObject([{ goals: [{ text: counts }] }]);
    expect(together.map(({ number }) => number)).toEqual([2, 1]);
    expect(await plansOf(merged)).toEqual([]);
    await undoMerge(caseworker, { id });
    const same = (plans: readonly object[]) => plans.map((plan) => ({ ...plan, version: 0 }));
    expect([await plansOf(kept), await plansOf(merged)].map(same)).toEqual(before.map(same));
  });

  test("nothing of the other is lost: it is asked about until somebody says what goes on", async () => {
    const [kept, merged] = [await planned("Deutsch bis B1", 9), await planned("Führerschein", 3)];
    await merge(kept, merged);
    const sentence = "Zwei Förderpläne: bitte entscheiden, was vom früheren weitergeht";
    expect(await asked(kept)).toEqual([sentence]);
    const [, aside] = await plansOf(kept);
    const form = { id: aside?.id, version: aside?.version, goals: [aside?.goals[0]?.id] };
    await carryOver(caseworker, form);
    // Pressed twice it is one decision, also on a slow line; another one comes too late.
    await expect(carryOver(caseworker, form)).resolves.toEqual({ id: aside?.id });
    const other = carryOver(caseworker, { ...form, goals: [] });
    await expect(other).rejects.toMatchObject(refusedFor("", "notNow"));
    const [current, former] = await plansOf(kept);
    expect(current?.goals).toMatchObject([
      { text: "Führerschein" },
      { text: "Deutsch bis B1", steps: [{ text: "Schritt: Deutsch bis B1", state: "open" }] },
    ]);
    expect(former).toMatchObject({ decided: true, goals: [{ text: "Deutsch bis B1" }] });
    expect(await asked(kept)).toEqual([]);
    const { entries } = await readTimeline(caseworker, { caseFileId: kept.file });
    const texts = entries.map(({ text }) => text).join("\n");
    expect(texts).toContain("Förderplan 1 gilt nicht mehr");
    expect(texts).toContain("Entschieden, was von Förderplan 1");
  });

  test("its steps may be ticked off; what does not go on is dropped as replaced", async () => {
    const [kept, merged] = [await planned("Deutsch bis B1", 3), await planned("Praktikum", 9)];
    const [goal] = (await plansOf(merged))[0]?.goals ?? [];
    const another = { goalId: goal?.id, stepText: "Betrieb anrufen", who: "caseworker" };
    await addStep(caseworker, another);
    await merge(kept, merged);
    await expect(addStep(caseworker, another)).rejects.toMatchObject(refusedFor("", "notNow"));
    const step = goal?.steps[0];
    await finishStep(caseworker, { id: step?.id, version: step?.version });
    const [aside] = await plansOf(kept);
    const stale = { id: aside?.id, version: Number(aside?.version) + 1, goals: [] };
    await expect(carryOver(caseworker, stale)).rejects.toMatchObject(conflict);
    await carryOver(caseworker, { id: aside?.id, version: aside?.version });
    const [former, current] = await plansOf(kept);
    expect(current?.goals).toHaveLength(1);
    expect(former?.goals[0]?.steps).toMatchObject([
      { state: "done" },
      { state: "dropped", reason: "replaced" },
    ]);
  });

  test("a draft waits beside an agreed one, and is in the next plan", async () => {
    const [kept, merged] = [await planned("Deutsch bis B1", null), await planned("Praktikum", 3)];
    await merge(kept, merged);
    expect(await asked(kept)).toEqual([]);
    const [current, draft] = await plansOf(kept);
    const carrying = carryOver(caseworker, { id: draft?.id, version: draft?.version });
    await expect(carrying).rejects.toMatchObject(refusedFor("", "notNow"));
    const reached = current?.goals.map(({ id }) => id);
    const review = { id: current?.id, version: current?.version, reviewedOn: today(), reached };
    await reviewPlan(caseworker, review);
    const [next] = await plansOf(kept);
    expect(next).toMatchObject({ number: 3, state: "draft", goals: [{ text: "Deutsch bis B1" }] });
  });

  test("a goal whose steps are all done is asked about as well, as at a review", async () => {
    const [kept, merged] = [await planned("Deutsch bis B1", 3), await planned("Praktikum", 9)];
    const step = (await plansOf(merged))[0]?.goals[0]?.steps[0];
    await finishStep(caseworker, { id: step?.id, version: step?.version });
    await merge(kept, merged);
    expect(await asked(kept)).toEqual([
      "Zwei Förderpläne: bitte entscheiden, was vom früheren weitergeht",
    ]);
    const [aside] = await plansOf(kept);
    const goals = aside?.goals.map(({ id }) => id);
    await carryOver(caseworker, { id: aside?.id, version: aside?.version, goals });
    const [, current] = await plansOf(kept);
    expect(current?.goals.map(({ text }) => text)).toEqual(["Deutsch bis B1", "Praktikum"]);
    expect(await asked(kept)).toEqual([]);
  });
});

/** Goals with their steps, as one reads them; of the plan that counts, or the next one. */
async function written(side: Opened) {
  const plan = (await plansOf(side)).find(({ state, aside }) => state !== "reviewed" && !aside);
  return plan?.goals.map(({ text, steps }) => [
    text,
    ...steps.map((step) => `${step.text}: ${step.state}`),
  ]);
}

describe("parting the two after it was said what goes on", () => {
  const ours = ["Deutsch bis B1", "Schritt: Deutsch bis B1: open"];
  const other = ["Führerschein", "Schritt: Führerschein: open"];

  /** Two who become one; of the older plan one goal went on in the newer one. */
  async function carried(olderStays: boolean) {
    const older = await planned("Praktikum", 9, "Führerschein");
    const newer = await planned("Deutsch bis B1", 3);
    const [kept, merged] = olderStays ? [older, newer] : [newer, older];
    const { id } = await merge(kept, merged);
    const plans = await plansOf(kept);
    const aside = plans.find((plan) => plan.aside);
    const goals = aside?.goals.filter(({ text }) => text === "Praktikum").map((goal) => goal.id);
    await carryOver(caseworker, { id: aside?.id, version: aside?.version, goals });
    const current = (await plansOf(kept)).find((plan) => !plan.aside);
    const goal = current?.goals.find(({ text }) => text === "Praktikum");
    const part = () => undoMerge(caseworker, { id });
    const told = async () => (await readMerge(caseworker, { id })).goals.map(({ text }) => text);
    return { older, newer, kept, current, goal, part, told };
  }

  test.each([true, false])(
    "it is said before which goals go back (older stays: %s)",
    async (olderStays) => {
      const { current, told } = await carried(olderStays);
      expect(await told()).toEqual(["Praktikum"]);
      await reviewPlan(caseworker, {
        ...{ id: current?.id, version: current?.version, reviewedOn: today(), reached: [] },
      });
      // The next plan is of the one who stays: what it took over of the other goes back as well, each once.
      expect(await told()).toEqual(olderStays ? ["Praktikum", "Deutsch bis B1"] : ["Praktikum"]);
    },
  );

  test("of two plans of which nothing went on in the other nothing goes back", async () => {
    const [kept, merged] = [await planned("Praktikum", 9), await planned("Führerschein", 3)];
    const { id } = await merge(kept, merged);
    expect((await readMerge(caseworker, { id })).goals).toEqual([]);
  });

  test.each([true, false])(
    "each has their goals, with what was done of them (older stays: %s)",
    async (olderStays) => {
      const { older, newer, goal, part } = await carried(olderStays);
      const step = goal?.steps[0];
      await finishStep(caseworker, { id: step?.id, version: step?.version });
      await addStep(caseworker, { goalId: goal?.id, stepText: "Betrieb anrufen", who: "person" });
      await part();
      expect(await written(newer)).toEqual([ours]);
      const done = ["Praktikum", "Schritt: Praktikum: done", "Betrieb anrufen: open"];
      expect(await written(older)).toEqual([done, other]);
    },
  );

  test.each([true, false])(
    "also where the plan was looked at since (older stays: %s)",
    async (olderStays) => {
      const { older, newer, current, part } = await carried(olderStays);
      await reviewPlan(caseworker, {
        ...{ id: current?.id, version: current?.version, reviewedOn: today(), reached: [] },
      });
      await part();
      expect(await written(newer)).toEqual([ours]);
      const went = ["Praktikum", "Schritt: Praktikum: open"];
      expect(await written(older)).toEqual([went, other]);
      const all = [...(await plansOf(newer))].flatMap(({ goals }) => goals.map(({ text }) => text));
      expect(new Set(all)).toEqual(new Set(["Deutsch bis B1"]));
    },
  );
});
