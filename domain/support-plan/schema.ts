import { z } from "zod";
import type { IssueCode } from "@/lib/errors";
import {
  choice,
  formDate,
  formKey,
  optionalChoice,
  optionalFormDate,
  optionalText,
  printed,
  requiredText,
  versioned,
} from "@/lib/form-fields";
import { locales } from "@/lib/i18n/locales";
import { agreedWays, commonSteps, dropReasons, stepDoers } from "./rules";

const text = 300;
const unknown: IssueCode = "unknownChoice";
const planGoalId = z.uuid(unknown);

export const startInput = z.object({ caseFileId: z.uuid() });

const goal = {
  text: printed(requiredText(text)),
  ownText: printed(optionalText(text)),
  needId: z.preprocess((id) => (id === "" ? undefined : id), z.uuid(unknown).optional()),
};
export const addGoalInput = z.object({ planId: z.uuid(), key: formKey(), ...goal });
export const goalInput = z.object({ ...versioned, ...goal });
export const rowInput = z.object(versioned);

/** Goals of a plan that was set aside which go on in the one that counts. */
export const carryInput = z.object({
  ...versioned,
  goals: z.array(planGoalId).default([]),
});

/** What a step is, who does it, and until when. */
export const stepFields = {
  /** One of the frequent ones; or a text of its own, or both. */
  common: optionalChoice(commonSteps),
  stepText: printed(optionalText(text)),
  ownStepText: printed(optionalText(text)),
  who: choice(stepDoers),
  whoName: printed(optionalText(120)),
  dueOn: optionalFormDate(),
};
export const addStepInput = z.object({ goalId: z.uuid(), key: formKey(), ...stepFields });
export const stepInput = z.object({ ...versioned, ...stepFields });
export type StepFields = Omit<z.output<typeof addStepInput>, "goalId" | "key">;

export const dropInput = z.object({ ...versioned, reason: choice(dropReasons) });

export const agreeInput = z.object({
  ...versioned,
  agreedOn: formDate(),
  agreedHow: choice(agreedWays),
  language: choice(locales),
  interpreter: choice(["yes", "no"]),
  reviewOn: formDate(),
});

export const reviewInput = z.object({
  ...versioned,
  reviewedOn: formDate(),
  review: optionalText(2000),
  /** Goals that are reached; the others go on in the next plan. */
  reached: z.array(planGoalId).default([]),
});
