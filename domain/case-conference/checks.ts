import { today } from "@/lib/clock";
import { AppError, type Issue } from "@/lib/errors";
import { addDays } from "@/lib/plain-date";
import { minutesBetween, mostDaysAhead } from "./rules";
import type { ConferenceFields } from "./schema";

/**
 * Says all that is wrong with what was typed about a conference, at once.
 * @param personName goes to nobody with an invitation
 * @param more what was found elsewhere
 * @throws AppError "invalid": endBeforeStart, dateTooLate, missing, namesPerson, consentField,
 *   generalTopics
 */
export function checkConference(
  input: ConferenceFields,
  personName: string,
  more: readonly Issue[] = [],
): void {
  const { about, topics, day, time, until, medium, place } = input;
  const issues: Issue[] = [
    ...when(about === "person" && topics.length === 0, { field: "topics", code: "consentField" }),
    ...when(about === "general" && topics.length > 0, { field: "topics", code: "generalTopics" }),
    ...when(day > addDays(today(), mostDaysAhead), { field: "day", code: "dateTooLate" }),
    ...when(minutesBetween(time, until) < 1, { field: "until", code: "endBeforeStart" }),
    ...when(medium === "inPerson" && !place, { field: "place", code: "missing" }),
    ...when(names(place ?? "", personName), { field: "place", code: "namesPerson" }),
    ...more,
  ];
  if (issues.length > 0) throw new AppError("invalid", issues);
}

function when(isSo: boolean, issue: Issue): Issue[] {
  return isSo ? [issue] : [];
}

/** True where a text has a part of a name in it as a word of its own. */
export function names(text: string, name: string): boolean {
  const words = (of: string) => of.toLocaleLowerCase("de").match(/[\p{L}\p{M}]+/gu) ?? [];
  const parts = words(name).filter((part) => [...part].length > 2);
  return words(text).some((word) => parts.includes(word));
}
