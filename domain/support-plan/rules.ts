import { addDays, type PlainDate } from "@/lib/plain-date";

export const planStates = ["draft", "agreed", "reviewed"] as const;
export type PlanState = (typeof planStates)[number];

export const stepStates = ["open", "done", "dropped"] as const;
export type StepState = (typeof stepStates)[number];

/** Who does a step. */
export const stepDoers = ["person", "caseworker", "carrier", "office", "other"] as const;
export type StepDoer = (typeof stepDoers)[number];

/** How a person has agreed. */
export const agreedWays = ["signed", "said"] as const;

/** Why a step is not done any more. */
export const dropReasons = ["notNeeded", "notPossible", "notWanted", "replaced", "other"] as const;

/** Steps that stand in many plans: their words are in the catalogues of all languages. */
export const commonSteps = [
  "makeAppointment",
  "goToCounselling",
  "bringCertificates",
  "enrolInCourse",
  "attendCourse",
  "takeTest",
  "writeCv",
  "writeApplication",
  "doInternship",
  "extendPaper",
  "askWorkPermit",
  "recogniseCertificate",
  "findChildcare",
] as const;
export type CommonStep = (typeof commonSteps)[number];

/** Days after which a draft that nobody has agreed to is on the list of the day. */
export const draftDays = 14;

/** Days until a plan is looked at again, unless another day is agreed. */
const usualReviewDays = 90;
/** The longest time without a look at it, in days. */
export const longestReviewDays = 366;

/** The day on which a plan is looked at again unless another is agreed: {@link usualReviewDays} later. */
export function usualReview(agreedOn: PlainDate): PlainDate {
  return addDays(agreedOn, usualReviewDays);
}

/** A plan, and whether a merge has set it aside for another one, and how long. */
type Plan = {
  readonly state: PlanState;
  readonly setAsideAt: Date | null;
  readonly carriedOn: string | null;
};

/** The one plan of a case file that is written or followed. */
export function isCurrent({ state, setAsideAt }: Plan): boolean {
  return state !== "reviewed" && setAsideAt === null;
}

/** Goals and their wording are agreed: they change with a review alone. Steps may be added as life goes on. */
export function goalsMayChange(plan: Plan): boolean {
  return isCurrent(plan) && plan.state === "draft";
}

/** Steps may be added and changed until the plan was looked at again, or another one counts. */
export function stepsMayChange(plan: Plan): boolean {
  return isCurrent(plan);
}

/**
 * Agreed steps are ticked off and dropped, also where another plan counts, until it is decided what
 * goes on.
 */
export function stepsMaySettle({ state, carriedOn }: Plan): boolean {
  return state === "agreed" && carriedOn === null;
}

type InFile = { readonly caseFileId: string };
/** The goals of other plans in which it goes on. */
type LeftGoal = Goal & { readonly carriedInto: readonly { readonly plan: InFile }[] };
type Left = Plan & InFile & { readonly goals: readonly LeftGoal[] };

/**
 * Of a plan that was set aside: the goals of which nobody has said yet what becomes of them, as a review
 * asks of every goal whether it is reached. What goes on in another plan of the case file is decided.
 */
export function undecidedGoals<P extends Left>(plan: P): P["goals"][number][] {
  if (!plan.setAsideAt || plan.carriedOn || plan.state === "reviewed") return [];
  return plan.goals.filter(({ carriedInto }) =>
    carriedInto.every((into) => into.plan.caseFileId !== plan.caseFileId),
  );
}

/**
 * Whether goals of a plan that was set aside may stand in the one that counts as they are: in a draft, or
 * where the person has agreed to both. Otherwise they wait for the review.
 */
export function mayBeCarriedInto(aside: Plan, current: Plan): boolean {
  return isCurrent(current) && (current.state === "draft" || aside.state === "agreed");
}

type Step = { readonly state: StepState; readonly dueOn: PlainDate | null };

/** A step is overdue from the day after its last one. */
export function isOverdue({ state, dueOn }: Step, today: PlainDate): boolean {
  return state === "open" && dueOn !== null && dueOn < today;
}

type Goal = { readonly steps: readonly Pick<Step, "state">[] };

/** What a review takes over into the next plan: every goal that is not reached, with its open steps. */
export function carriedOver<G extends Goal>(goals: readonly G[], reached: ReadonlySet<G>): G[] {
  return goals.filter((goal) => !reached.has(goal));
}
