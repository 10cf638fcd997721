import { z } from "zod";
import { spokenLanguages } from "@/domain/person/spoken-languages";
import type { IssueCode } from "@/lib/errors";
import {
  choice,
  formDate,
  formKey,
  optionalChoice,
  optionalText,
  versioned,
} from "@/lib/form-fields";
import { interpreters, results, ways } from "./vocabulary";

const code = (issue: IssueCode): IssueCode => issue;
const mostMinutes = 600;

/** What somebody notes at a door or with the telephone in hand: one choice is enough. */
export const contactForm = z.object({
  /** An entry of the roster, or a case file: one of them names the person. */
  entryId: z.uuid().optional(),
  caseFileId: z.uuid().optional(),
  /** Made with the form: a double tap notes one contact. */
  key: formKey(),
  way: choice(ways),
  result: choice(results),
  day: formDate(),
  language: optionalChoice(spokenLanguages),
  interpreter: choice(interpreters),
  /** From 0 to 600. */
  minutes: z
    .string(code("missing"))
    .trim()
    .regex(/^\d{1,3}$/, code("notANumber"))
    .transform(Number)
    .refine((minutes) => minutes <= mostMinutes, { error: code("notANumber") }),
  note: optionalText(1000),
});

export type ContactForm = z.output<typeof contactForm>;

/** In characters: what is too long for a contact is not lost before it is noted. */
const longestDraft = 15_000;

/** The form of a contact while somebody types into it: of its note alone. */
export const noteDraftForm = contactForm.pick({ entryId: true, caseFileId: true }).extend({
  /** Of the draft that the form showed; 0 where there was none. */
  version: versioned.version,
  note: optionalText(longestDraft),
});

export const takeBackForm = z.object({ id: z.uuid() });
