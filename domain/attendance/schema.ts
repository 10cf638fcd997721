import { z } from "zod";
import type { IssueCode } from "@/lib/errors";
import { optionalChoice, optionalText, versioned } from "@/lib/form-fields";
import { plainDate } from "@/lib/plain-date";
import { attendanceMarks } from "./rules";

const unknown: IssueCode = "unknownChoice";

const week = z.string().pipe(z.custom<z.output<typeof plainDate>>(isDay, unknown));

/** One press: a week of a referral's placement, and what it was; nothing takes the mark back. */
export const markInput = z.object({
  id: z.uuid(),
  week,
  mark: optionalChoice(attendanceMarks),
  /** What the page showed of it; a form from before the update does not say. */
  shown: z.enum([...attendanceMarks, ""], unknown).optional(),
});

/** One press for all who take part in an offer; without the yes it is taken back. */
export const groupInput = z.object({
  offerId: z.uuid(),
  week,
  noLessons: optionalChoice(["yes"]),
});

function isDay(text: unknown): boolean {
  return plainDate.safeParse(text).success;
}

export const seenInput = z.object({ ...versioned, note: optionalText(1000) });
