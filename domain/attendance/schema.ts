import { z } from "zod";
import type { IssueCode } from "@/lib/errors";
import { optionalChoice, optionalText, versioned } from "@/lib/form-fields";
import { plainDate } from "@/lib/plain-date";
import { attendanceMarks } from "./rules";

const unknown: IssueCode = "unknownChoice";

/** One press: a week of a referral's placement, and what it was; nothing takes the mark back. */
export const markInput = z.object({
  id: z.uuid(),
  week: z.string().pipe(z.custom<z.output<typeof plainDate>>(isDay, unknown)),
  mark: optionalChoice(attendanceMarks),
});

function isDay(text: unknown): boolean {
  return plainDate.safeParse(text).success;
}

export const seenInput = z.object({ ...versioned, note: optionalText(1000) });
