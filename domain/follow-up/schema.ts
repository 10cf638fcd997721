import { z } from "zod";
import { foundOutcomes } from "@/domain/follow-up-plan/kinds";
import { today } from "@/lib/clock";
import { invalid } from "@/lib/errors";
import {
  choice,
  formDate,
  formKey,
  optionalChoice,
  optionalFormDate,
  optionalText,
  versioned,
} from "@/lib/form-fields";
import { addDays, type PlainDate } from "@/lib/plain-date";
import { stopReasons } from "./rules";

const note = optionalText(1000);

export const settleInput = z.object({
  ...versioned,
  outcome: choice(foundOutcomes),
  /** Asked again on that day. */
  nextOn: optionalFormDate(),
  /** Why nobody asks any more. */
  reason: optionalChoice(stopReasons),
  note,
});

/** Each form of the page names its fields apart from the others'. */
export const rescheduleInput = z.object({ ...versioned, dueOn: formDate(), missedNote: note });

const stopScopes = ["this", "all"] as const;

export const stopInput = z.object({
  ...versioned,
  stopReason: choice(stopReasons),
  /** This one, or all of the person. */
  scope: choice(stopScopes),
  stopNote: note,
});

export const addInput = z.object({
  caseFileId: z.uuid(),
  key: formKey(),
  dueOn: formDate(),
  aboutNote: note,
});

const mostDaysAhead = 2 * 365;

/**
 * Refuses a day that is not ahead, or so far ahead that it must be a slip.
 * @throws AppError "invalid" (dateInPast, dateTooLate) for that field
 */
export function upcoming(field: string, day: PlainDate, from: "today" | "tomorrow" = "tomorrow") {
  const first = from === "today" ? today() : addDays(today(), 1);
  if (day < first) throw invalid(field, "dateInPast");
  if (day > addDays(today(), mostDaysAhead)) throw invalid(field, "dateTooLate");
}
