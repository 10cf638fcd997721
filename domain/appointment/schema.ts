import { z } from "zod";
import { today } from "@/lib/clock";
import { type IssueCode, invalid } from "@/lib/errors";
import {
  choice,
  formDate,
  formKey,
  optionalChoice,
  optionalText,
  versioned,
} from "@/lib/form-fields";
import { locales } from "@/lib/i18n/locales";
import { addDays, type PlainDate } from "@/lib/plain-date";
import { appointmentOutcomes } from "./rules";

const code = (issue: IssueCode): IssueCode => issue;

/** In minutes. */
export const durations = ["15", "30", "45", "60", "90", "120", "240"] as const;

const time = z
  .string(code("missing"))
  .min(1, code("missing"))
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, code("notATime"));

/** Keys of doubts about the hour that were answered with yes. */
const confirmed = z.array(z.string().max(80)).default([]);

const when = {
  day: formDate(),
  /** Wall clock in Berlin, "14:30". */
  time,
  confirmed,
};

/** An office of the register says where, a place in words, or both: the room there. */
export const appointmentForm = z.object({
  caseFileId: z.uuid(),
  key: formKey(),
  ...when,
  minutes: choice(durations),
  officeId: z
    .literal("")
    .optional()
    .transform(() => undefined)
    .or(z.uuid(code("unknownChoice"))),
  place: optionalText(200),
  withWhom: optionalText(120),
  language: choice(locales),
  interpreter: choice(["yes", "no"]),
  note: optionalText(1000),
});

/** "yes": the person knows of it already, as they called off or agreed to it themselves. */
const personKnows = optionalChoice(["yes"]);

export const moveForm = z.object({ ...versioned, ...when, personKnows });

export const settleForm = z.object({
  ...versioned,
  outcome: choice(appointmentOutcomes),
  outcomeNote: optionalText(1000),
  confirmed,
  personKnows,
});

const mostDaysAhead = 366;

/**
 * Refuses a day that is past, or so far ahead that it must be a slip.
 * @throws AppError "invalid" (dateInPast, dateTooLate)
 */
export function ahead(day: PlainDate): void {
  if (day < today()) throw invalid("day", "dateInPast");
  if (day > addDays(today(), mostDaysAhead)) throw invalid("day", "dateTooLate");
}
