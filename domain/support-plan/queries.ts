import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { nameOf } from "@/domain/person/profile";
import { query } from "@/domain/query";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { loadGoal, loadPlan, loadPlans, loadStep, subjectOf } from "./load";
import { presentPlan, presentStep } from "./present";

/** All plans of a case file, the latest first: at most one of them is written or followed. */
export const readPlans = query({
  action: "supportPlan.read",
  target: async (tx, { caseFileId }: { caseFileId: string }, _actor: StaffActor) => {
    const file = await tx.caseFile.findUnique({
      where: { id: caseFileId },
      include: { person: true, needs: { orderBy: { createdAt: "asc" } } },
    });
    return file && { file, plans: await loadPlans(tx, caseFileId) };
  },
  present: ({ file, plans }) => ({
    ...headOf(file),
    closed: file.state === "closed",
    plans: plans.map(presentPlan),
  }),
  subject: ({ file, plans }) => ({
    type: "supportPlan",
    ids: plans.map(({ id }) => id),
    caseFileId: file.id,
  }),
});

/** One plan, with whom it is for. */
export const readPlan = query({
  action: "supportPlan.read",
  target: (tx, input: { id: string }, _actor: StaffActor) => loadPlan(tx, input),
  present: (row) => ({
    ...headOf(row.caseFile),
    owner: row.caseFile.owner.displayName,
    plan: presentPlan(row),
  }),
  subject: subjectOf,
});

/** A goal with its plan. */
export const readGoal = query({
  action: "supportPlan.read",
  target: (tx, input: { id: string }, _actor: StaffActor) => loadGoal(tx, input),
  present: ({ plan, goal: { id } }) => {
    const shown = presentPlan(plan);
    return { ...headOf(plan.caseFile), plan: shown, goal: shown.goals.find((g) => g.id === id) };
  },
  subject: ({ plan }) => subjectOf(plan),
});

/** A step with its plan. */
export const readStep = query({
  action: "supportPlan.read",
  target: (tx, input: { id: string }, _actor: StaffActor) => loadStep(tx, input),
  present: ({ plan, step }) => ({
    ...headOf(plan.caseFile),
    plan: presentPlan(plan),
    step: presentStep(step),
  }),
  subject: ({ plan }) => subjectOf(plan),
});

/** Open steps whose last day is over or comes within `days`, earliest first, and plans to be reviewed. */
export const listDuePlans = query({
  action: "supportPlan.read",
  target: async (tx, { days }: { days: number }, _actor: StaffActor) => {
    const until = addDays(today(), days);
    const [steps, plans] = await Promise.all([dueSteps(tx, until), dueReviews(tx, until)]);
    return { steps, plans };
  },
  present: ({ steps, plans }) => ({
    steps: steps.map((step) => ({
      ...presentStep(step),
      caseFileId: step.goal.plan.caseFileId,
      name: nameOf(step.goal.plan.caseFile.person),
      publicCode: step.goal.plan.caseFile.person.publicCode,
    })),
    reviews: plans.map(({ id, caseFileId, reviewOn, caseFile }) => ({
      id,
      caseFileId,
      reviewOn,
      name: nameOf(caseFile.person),
      publicCode: caseFile.person.publicCode,
    })),
  }),
  subject: ({ steps, plans }) => ({
    type: "supportPlan",
    ids: [...new Set([...steps.map(({ goal }) => goal.planId), ...plans.map(({ id }) => id)])],
  }),
});

const stillOpen = { state: { not: "closed" } } as const;

function dueSteps(tx: Tx, until: string) {
  return tx.planStep.findMany({
    where: {
      state: "open",
      dueOn: { lte: until },
      goal: { plan: { state: "agreed", caseFile: stillOpen } },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    include: {
      settledBy: { select: { displayName: true } },
      goal: { include: { plan: { include: { caseFile: { include: { person: true } } } } } },
    },
  });
}

function dueReviews(tx: Tx, until: string) {
  return tx.supportPlan.findMany({
    where: { state: "agreed", reviewOn: { lte: until }, caseFile: stillOpen },
    orderBy: [{ reviewOn: "asc" }, { id: "asc" }],
    include: { caseFile: { include: { person: true } } },
  });
}

type File = {
  readonly person: Parameters<typeof nameOf>[0] & { publicCode: string; language: string };
  readonly needs: readonly { readonly id: string; readonly domain: string }[];
};

function headOf({ person, needs }: File) {
  return {
    name: nameOf(person),
    publicCode: person.publicCode,
    language: person.language,
    needs: needs.map(({ id, domain }) => ({ id, domain })),
  };
}
