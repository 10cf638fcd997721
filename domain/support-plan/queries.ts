import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { standingNeeds } from "@/domain/need/standing";
import { languagesOf, withListedLanguage } from "@/domain/person/languages";
import { nameOf } from "@/domain/person/profile";
import { query } from "@/domain/query";
import { loadGoal, loadPlan, loadPlans, loadStep, subjectOf } from "./load";
import { presentPlan, presentStep } from "./present";

/** All plans of a case file, the latest first: at most one of them is written or followed. */
export const readPlans = query({
  action: "supportPlan.read",
  target: async (tx, { caseFileId }: { caseFileId: string }, _actor: StaffActor) => {
    const file = await tx.caseFile.findUnique({
      where: { id: caseFileId },
      include: {
        person: { include: withListedLanguage },
        needs: standingNeeds,
      },
    });
    if (!file) return null;
    const besides = await tx.caseFile.findMany({
      where: { personId: file.personId, id: { not: caseFileId } },
      select: {
        ...{ id: true, state: true },
        plans: { where: { state: { not: "reviewed" } }, select: { id: true } },
      },
    });
    return { file, besides, plans: await loadPlans(tx, caseFileId) };
  },
  present: ({ file, besides, plans }) => ({
    ...headOf(file),
    /** The person is not accompanied: neither here nor in another case file. */
    closed: [file, ...besides].every(({ state }) => state === "closed"),
    mayBegin: file.state !== "closed",
    /** This one rests: what is new belongs into the other. */
    goesOnIn:
      file.state === "closed"
        ? (besides.find(({ state }) => state !== "closed")?.id ?? null)
        : null,
    /** Another case file of the person in which a plan is followed, since two became one. */
    elsewhere: besides.find((other) => other.plans.length > 0)?.id ?? null,
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

type File = {
  readonly person: Parameters<typeof nameOf>[0] &
    Parameters<typeof languagesOf>[0] & { readonly publicCode: string };
  readonly needs: readonly { readonly id: string; readonly domain: string }[];
};

function headOf({ person, needs }: File) {
  return {
    name: nameOf(person),
    publicCode: person.publicCode,
    language: languagesOf(person).written,
    needs: needs.map(({ id, domain }) => ({ id, domain })),
  };
}
