import type { ShownPlan, ShownStep } from "@/domain/support-plan/present";
import {
  type agreedWays,
  commonSteps,
  type dropReasons,
  type PlanState,
  type StepDoer,
  type StepState,
} from "@/domain/support-plan/rules";
import { messagesFor } from "@/lib/i18n/messages";

export const planStateWords: Record<PlanState, string> = {
  draft: "Entwurf",
  agreed: "vereinbart",
  reviewed: "durchgesehen",
};

export const stepStateWords: Record<StepState, string> = {
  open: "offen",
  done: "erledigt",
  dropped: "entfällt",
};

export const doerWords: Record<StepDoer, string> = {
  person: "die Person selbst",
  caseworker: "Teilhabemanagement",
  carrier: "Träger",
  office: "Behörde oder Stelle",
  other: "jemand anderes",
};

export const agreedWayWords: Record<(typeof agreedWays)[number], string> = {
  signed: "auf Papier unterschrieben",
  said: "mündlich",
};

export const dropReasonWords: Record<(typeof dropReasons)[number], string> = {
  notNeeded: "nicht mehr nötig",
  notPossible: "nicht möglich",
  notWanted: "die Person möchte es nicht mehr",
  replaced: "durch etwas anderes ersetzt",
  other: "anderer Grund",
};

/** What a step is, in German: one of the frequent ones, a text, or both. */
export function stepWords({ common, text }: Pick<ShownStep, "common" | "text">): string {
  const frequent = common && messagesFor("de").plan.step[common];
  return [frequent, text].filter(Boolean).join(": ");
}

export function planName({
  number,
  state,
  setAsideAt,
}: Pick<ShownPlan, "number" | "state" | "setAsideAt">): string {
  const words = planStateWords[state];
  return `Förderplan ${number} (${setAsideAt ? `${words}, gilt nicht mehr` : words})`;
}

export const goalLabels = {
  needId: "Bedarf",
  text: "Ziel",
  ownText: "Ziel in der Sprache der Person",
};

export const stepLabels = {
  common: "Häufiger Schritt",
  stepText: "Schritt in eigenen Worten",
  ownStepText: "Schritt in der Sprache der Person",
  who: "Wer",
  whoName: "Name",
  dueOn: "Bis wann",
};

/** What can be typed or chosen on the pages of a plan. */
export const planLabels = {
  ...goalLabels,
  agreedOn: "Vereinbart am",
  reviewOn: "Wieder ansehen am",
  agreedHow: "Wie zugestimmt",
  language: "Gesprochen auf",
  interpreter: "Mit Sprachmittlung",
  goals: "Was weitergeht",
  reached: "Erreichte Ziele",
  reviewedOn: "Angesehen am",
  review: "Was besprochen wurde",
  ...stepLabels,
  reason: "Grund",
};

const frequent = messagesFor("de").plan.step;

/** How the choices of a step are called. */
export const stepChoices = {
  common: Object.fromEntries(commonSteps.map((name) => [name, frequent[name]])),
  who: doerWords,
};

/** A step's words as its form shows them. */
export function stepValues(
  step: Pick<ShownStep, "common" | "text" | "ownText" | "who" | "whoName" | "dueOn">,
) {
  return {
    common: step.common ?? "",
    stepText: step.text ?? "",
    ownStepText: step.ownText ?? "",
    who: step.who,
    whoName: step.whoName ?? "",
    dueOn: step.dueOn ?? "",
  };
}
