import { today } from "@/lib/clock";
import { invalid } from "@/lib/errors";
import { addDays } from "@/lib/plain-date";

/** In days: the longest apprenticeship, and some. */
const longestAhead = 366 * 5;

/**
 * Refuses a planned end so far ahead that it must be a slip: nobody would be asked how it goes on.
 * @throws AppError "invalid" (plannedEnd: dateTooLate)
 */
export function notTooFar(plannedEnd: string): void {
  if (plannedEnd > addDays(today(), longestAhead)) throw invalid("plannedEnd", "dateTooLate");
}
