import "server-only";
import type { Tx } from "@/lib/db/client";
import { copyGoals } from "./copy";
import { draftChanged } from "./draft-changed";
import { loadPlan } from "./load";
import { isCurrent } from "./rules";

const outline = {
  select: {
    ...{ id: true, number: true, state: true, agreedOn: true },
    ...{ setAsideAt: true, setAsideForId: true, carriedOn: true },
  },
  orderBy: { number: "asc" },
} as const;

type Outline = Awaited<ReturnType<typeof plansOf>>[number];

function plansOf(tx: Tx, caseFileId: string) {
  return tx.supportPlan.findMany({ where: { caseFileId }, ...outline });
}

type Joining = { readonly from: string; readonly into: string; readonly at: Date };

/**
 * Brings the plans of a case file into the one that goes on: what was agreed counts where the person is
 * accompanied. Plans are not mixed. Where both have one that is written or followed, an agreed one counts
 * before a draft, and of two agreed ones the newer; the other is set aside, until somebody says what of it
 * goes on (domain/support-plan/carry).
 */
export async function joinPlans(tx: Tx, { from, into, at }: Joining): Promise<void> {
  const [ours, theirs] = [await plansOf(tx, into), await plansOf(tx, from)];
  const [here, there] = [ours.find(isCurrent), theirs.find(isCurrent)];
  if (here && there) {
    const [one, other] = counts(there, here) ? [there, here] : [here, there];
    const data = { setAsideAt: at, setAsideForId: one.id };
    await tx.supportPlan.update({ where: { id: other.id }, data });
  }
  await putBehind(tx, theirs, into, ours.at(-1)?.number ?? 0);
}

/** Whether a plan counts before the one that stands in the case file which goes on. */
function counts(one: Outline, other: Outline): boolean {
  if (one.state !== other.state) return one.state === "agreed";
  return one.state === "agreed" && String(one.agreedOn) > String(other.agreedOn);
}

/** Numbers are counted within the case file. */
async function putBehind(tx: Tx, plans: readonly Outline[], caseFileId: string, last: number) {
  for (const [index, { id }] of plans.entries()) {
    await tx.supportPlan.update({ where: { id }, data: { caseFileId, number: last + index + 1 } });
  }
}

type Parting = {
  readonly ids: readonly string[];
  readonly from: string;
  readonly back: string;
};

/** Gives a case file back the plans that were its own. */
export async function partPlans(tx: Tx, { ids, from, back }: Parting): Promise<void> {
  const [there, here] = [await plansOf(tx, back), await plansOf(tx, from)];
  const theirs = here.filter(({ id }) => ids.includes(id));
  await putBehind(tx, theirs, back, there.at(-1)?.number ?? 0);
}

/**
 * Lets plans be followed again whose case files have lost the plan that counted in their place: where no other
 * is followed there, the one that would count of them, with the steps that did not go on; what becomes of the
 * rest is asked anew, but for what goes on there. Where one was looked at since, its goals that did not go on
 * stand in the next plan.
 */
export async function followAgain(tx: Tx, caseFileIds: readonly string[]): Promise<void> {
  for (const caseFileId of caseFileIds) {
    const plans = await plansOf(tx, caseFileId);
    const here = new Set<string | null>(plans.map(({ id }) => id));
    const left = plans.filter(
      ({ state, setAsideAt, setAsideForId }) =>
        state !== "reviewed" && setAsideAt && !here.has(setAsideForId),
    );
    const current = plans.find(isCurrent);
    const followed = current ?? left.reduce<Outline | undefined>(better, undefined);
    if (!followed) continue;
    for (const plan of left) {
      if (plan === followed) await openLeftBehind(tx, plan.id);
      else await standFor(tx, plan, followed, caseFileId);
    }
    if (!current) await standAside(tx, followed, null);
  }
}

/** Sets a plan aside for another one than before, in which what had not gone on is taken up, or asked about. */
async function standFor(tx: Tx, plan: Outline, one: Outline, caseFileId: string): Promise<void> {
  const back = await openLeftBehind(tx, plan.id);
  if (isCurrent(one) && one.state === "draft" && plan.carriedOn) {
    await goOnIn(tx, one, { planId: plan.id, going: new Set(back) });
    return standAside(tx, plan, { for: one.id, carriedOn: plan.carriedOn });
  }
  const isDecided = plan.carriedOn && (await allGoOn(tx, plan.id, caseFileId));
  await standAside(tx, plan, { for: one.id, carriedOn: isDecided ? plan.carriedOn : null });
}

function better(one: Outline | undefined, other: Outline): Outline {
  return !one || counts(other, one) ? other : one;
}

/** Whether every goal of a plan goes on in another one of the case file. */
async function allGoOn(tx: Tx, planId: string, caseFileId: string): Promise<boolean> {
  const ended = { planId, carriedInto: { none: { plan: { caseFileId } } } };
  return (await tx.planGoal.count({ where: ended })) === 0;
}

type Aside = { readonly for: string; readonly carriedOn: string | null };

/** Sets a plan aside for another one from now on, or for none any more. */
async function standAside(tx: Tx, { id, setAsideAt }: Outline, aside: Aside | null): Promise<void> {
  await tx.supportPlan.update({
    where: { id },
    data: {
      ...{ setAsideAt: aside && setAsideAt, setAsideForId: aside?.for ?? null },
      ...{ carriedOn: aside?.carriedOn ?? null, version: { increment: 1 } },
    },
  });
}

/** Opens the steps again that did not go on. @returns the goals that they belong to */
async function openLeftBehind(tx: Tx, planId: string): Promise<string[]> {
  const steps = await tx.planStep.updateManyAndReturn({
    where: { leftBehind: true, goal: { planId } },
    data: {
      ...{ state: "open", reason: null, settledOn: null, settledById: null },
      ...{ leftBehind: false, version: { increment: 1 } },
    },
    select: { goalId: true },
  });
  return steps.map(({ goalId }) => goalId);
}

type Going = { readonly planId: string; readonly going: ReadonlySet<string> };

async function goOnIn(tx: Tx, draft: Outline, { planId, going }: Going): Promise<void> {
  if (going.size === 0) return;
  await draftChanged(tx, draft);
  const from = await tx.planGoal.count({ where: { planId: draft.id } });
  const goals = (await loadPlan(tx, { id: planId }))?.goals ?? [];
  const into = { id: draft.id, from, keepsDays: false };
  await copyGoals(
    tx,
    goals.filter(({ id }) => going.has(id)),
    into,
  );
}
