import fc from "fast-check";
import { expect, test } from "vitest";
import { agreePlan } from "@/domain/support-plan/agree";
import { carryOver } from "@/domain/support-plan/carry";
import { addGoal, startPlan } from "@/domain/support-plan/goals";
import { readPlans } from "@/domain/support-plan/queries";
import { isCurrent, undecidedGoals } from "@/domain/support-plan/rules";
import { addStep } from "@/domain/support-plan/steps";
import { staff } from "@/domain/testing/fixtures";
import { mergeOpened, type Opened, openedPerson } from "@/domain/testing/merge";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";
import { undoMerge } from "./undo";

const caseworker = await staff("teilhabemanager");
const plansOf = async ({ file }: Opened) =>
  (await readPlans(caseworker, { caseFileId: file })).plans;

/** Somebody with a plan of two goals that name them; agreed that many days ago, or a draft. */
async function planned(name: string, daysAgo: number | null): Promise<Opened> {
  const side = await openedPerson(caseworker, {});
  const { id: planId } = await startPlan(caseworker, { caseFileId: side.file });
  for (const text of [`${name} 1`, `${name} 2`]) {
    const { id: goalId } = await addGoal(caseworker, { planId, text });
    await addStep(caseworker, { goalId, stepText: `Schritt ${text}`, who: "person" });
  }
  if (daysAgo === null) return side;
  const [plan] = await plansOf(side);
  await agreePlan(caseworker, {
    ...{ id: planId, version: plan?.version, agreedOn: addDays(today(), -daysAgo) },
    ...{ agreedHow: "said", language: "ti", interpreter: "no", reviewOn: addDays(today(), 60) },
  });
  return side;
}

/** Says of every plan that may be decided about which of its goals go on. */
async function carry(side: Opened, picks: readonly boolean[]): Promise<void> {
  for (const plan of await plansOf(side)) {
    const goals = plan.goals.filter((_, index) => picks[index]).map(({ id }) => id);
    await carryOver(caseworker, { id: plan.id, version: plan.version, goals }).catch(() => null);
  }
}

/** The plan that counts, as one reads it. */
async function followed(side: Opened) {
  const plan = (await plansOf(side)).find(isCurrent);
  const goals = plan?.goals.map(({ text, steps }) => ({
    text,
    steps: steps.map((step) => `${step.text}: ${step.state}`),
  }));
  return { state: plan?.state, goals };
}

const names = ["A", "B", "C"];
const agreed = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null });
const picks = fc.option(fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }), { nil: null });
const story = fc.record({
  days: fc.tuple(agreed, agreed, agreed),
  carried: fc.tuple(picks, picks),
  lastFirst: fc.boolean(),
});

test("what went on is not asked about again when one of three is parted, and stands there once", async () => {
  const [a, b, c] = [await planned("A", 9), await planned("B", 6), await planned("C", 3)];
  const first = await mergeOpened(caseworker, a, b);
  const all = [true, true, true, true];
  await carry(a, all);
  await mergeOpened(caseworker, a, c);
  await carry(a, all);
  await undoMerge(caseworker, { id: first.id });
  expect((await plansOf(a)).flatMap(undecidedGoals)).toEqual([]);
  await carry(a, all);
  const { goals } = await followed(a);
  expect(goals?.map(({ text }) => text).toSorted()).toEqual(["A 1", "A 2", "C 1", "C 2"]);
});

test("whoever is parted, in any order, follows their own plan, and nobody another's", async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ days, carried, lastFirst }) => {
      const [a, b, c] = [
        await planned("A", days[0]),
        await planned("B", days[1]),
        await planned("C", days[2]),
      ];
      const before = [await followed(a), await followed(b), await followed(c)];
      const merges = [];
      for (const [index, other] of [b, c].entries()) {
        merges.push({ ...(await mergeOpened(caseworker, a, other)), other });
        const said = carried[index];
        if (said) await carry(a, said);
      }
      for (const { id, other } of lastFirst ? merges.toReversed() : merges) {
        await undoMerge(caseworker, { id });
        const own = names[[a, b, c].indexOf(other)];
        expect(await followed(other)).toEqual(before[[a, b, c].indexOf(other)]);
        const there = (await plansOf(a)).flatMap(({ goals }) => goals.map(({ text }) => text));
        expect(there.filter((text) => text.startsWith(String(own)))).toEqual([]);
        expect((await followed(a)).state).toBeDefined();
      }
      expect(await followed(a)).toEqual(before[0]);
    }),
    {
      numRuns: 4,
      examples: [
        [{ days: [null, 9, 3], carried: [null, null], lastFirst: false }],
        [
          {
            days: [9, 6, 3],
            carried: [
              [true, false],
              [true, true],
            ],
            lastFirst: false,
          },
        ],
      ],
    },
  );
});
