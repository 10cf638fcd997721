import "server-only";
import { berlinDate, today } from "@/lib/clock";
import { invalid } from "@/lib/errors";
import type { SentReferral } from "./load";
import { notTooFar } from "./longest-placement";
import type { AnswerInput } from "./schema";

type Days = { startedOn?: string | null; plannedEnd?: string | null; endedOn?: string | null };

/**
 * The days that a report brings; none for an answer that has none.
 * @throws AppError "invalid": dateInFuture, endBeforeStart, dateTooLate for a planned end, and
 *   askBeforeSent for a start before the sending, until the form says that it is right or the person
 *   has said the same
 */
export function reportedDays(target: SentReferral, input: AnswerInput): Days {
  const { answer, day } = input;
  if (day && day > today()) throw invalid("day", "dateInFuture");
  if (answer === "started") return ofStart(target, input);
  if (answer !== "completed" && answer !== "droppedOut") return {};
  if (day && target.startedOn && day < target.startedOn) throw invalid("day", "endBeforeStart");
  return { endedOn: day ?? null };
}

function ofStart(referral: SentReferral, input: AnswerInput): Days {
  const { plannedEnd, sentAt, personStartedOn } = referral;
  const { day, sure } = input;
  const end = input.plannedEnd ?? plannedEnd;
  if (day && end && end < day) throw invalid("plannedEnd", "endBeforeStart");
  if (end) notTooFar(end);
  const isSure = day === sure || day === personStartedOn;
  if (day && day < berlinDate(sentAt) && !isSure) throw invalid("day", "askBeforeSent");
  return { startedOn: day ?? null, plannedEnd: end };
}
