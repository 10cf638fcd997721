import "server-only";
import { standingNeeds } from "@/domain/need/standing";
import { withListedLanguage } from "@/domain/person/languages";
import type { Tx } from "@/lib/db/client";

/** Of a person who is accompanied: where two case files became one, a plan may stand in the closed one. */
export const ofAccompanied = {
  caseFile: { person: { caseFiles: { some: { state: { not: "closed" } } } } },
} as const;

const inOrder = { orderBy: { position: "asc" } } as const;

const whole = {
  caseFile: {
    include: {
      owner: { select: { displayName: true } },
      person: { include: withListedLanguage },
      needs: standingNeeds,
    },
  },
  goals: {
    ...inOrder,
    include: {
      need: { select: { id: true, domain: true, takenBackAt: true } },
      carriedInto: { select: { plan: { select: { caseFileId: true } } } },
      steps: { ...inOrder, include: { settledBy: { select: { displayName: true } } } },
    },
  },
} as const;

export type LoadedPlan = NonNullable<Awaited<ReturnType<typeof loadPlan>>>;
export type LoadedGoal = LoadedPlan["goals"][number];
export type LoadedStep = LoadedGoal["steps"][number];

/** A plan with its goals, their steps, and the case file it belongs to. */
export function loadPlan(tx: Tx, { id }: { readonly id: string }) {
  return tx.supportPlan.findUnique({ where: { id }, include: whole });
}

/** All plans of a case file, the latest first. */
export function loadPlans(tx: Tx, caseFileId: string): Promise<LoadedPlan[]> {
  return tx.supportPlan.findMany({
    where: { caseFileId },
    orderBy: { number: "desc" },
    include: whole,
  });
}

/** A goal, and the plan it stands in. */
export async function loadGoal(tx: Tx, { id }: { readonly id: string }) {
  const row = await tx.planGoal.findUnique({ where: { id }, select: { planId: true } });
  const plan = row && (await loadPlan(tx, { id: row.planId }));
  const goal = plan?.goals.find((each) => each.id === id);
  return plan && goal ? { plan, goal } : null;
}

/** A step, its goal, and the plan they stand in. */
export async function loadStep(tx: Tx, { id }: { readonly id: string }) {
  const row = await tx.planStep.findUnique({ where: { id }, select: { goalId: true } });
  const found = row && (await loadGoal(tx, { id: row.goalId }));
  const step = found?.goal.steps.find((each) => each.id === id);
  return found && step ? { ...found, step } : null;
}

/** What the audit log says of a change: which plan, and in which case file. */
export const subjectOf = (plan: Pick<LoadedPlan, "id" | "caseFileId">) => ({
  type: "supportPlan" as const,
  ids: [plan.id],
  caseFileId: plan.caseFileId,
});

/** The steps of the plan that is followed in a case file that are still to be taken, in its order. */
export async function openSteps(tx: Tx, caseFileId: string): Promise<LoadedStep[]> {
  const where = { caseFileId, state: "agreed", setAsideAt: null } as const;
  const plan = await tx.supportPlan.findFirst({ where, include: whole });
  return (plan?.goals ?? []).flatMap(({ steps }) => steps).filter(({ state }) => state === "open");
}
