import { profileOf } from "@/domain/person/profile";
import { berlinMoment } from "@/lib/berlin-instant";
import { berlinDate, now, today } from "@/lib/clock";
import { AppError, type Issue, invalid } from "@/lib/errors";
import { type PlainDate, plainDate } from "@/lib/plain-date";
import type { LoadedConference } from "./load";

/** What about the day of a consent may be a slip. */
export const consentDayDoubts = [
  "askConsentBeforePlan",
  "askConsentBeforeListed",
  "askConsentAfterBegin",
] as const;
export type ConsentDayDoubt = (typeof consentDayDoubts)[number];

/** Names a doubt with the day that it is about: a yes holds for just this day. */
export function consentDoubtKey(code: ConsentDayDoubt, givenOn: string): string {
  return `${code}:${givenOn}`;
}

/**
 * When a consent to a conference was given. Of another day than today no hour is known; on the day of
 * the conference it is before it began, which somebody has said.
 * @param confirmed keys of doubts that were answered with yes
 * @throws AppError "invalid" (givenOn): dateInFuture, consentTooLate after the day of the conference,
 *   beforeBirth; the questions askConsentBeforePlan, askConsentBeforeListed where somebody was put on
 *   the list later, and askConsentAfterBegin
 */
export function consentGivenAt(
  target: LoadedConference,
  givenOn: PlainDate,
  confirmed: readonly string[],
): Date {
  const { birthDate } = profileOf(target.caseFile.person);
  if (givenOn > today()) throw invalid("givenOn", "dateInFuture");
  if (givenOn > target.day) throw invalid("givenOn", "consentTooLate");
  if (birthDate && givenOn < birthDate) throw invalid("givenOn", "beforeBirth");
  const begins = berlinMoment(plainDate.parse(target.day), target.time);
  const isLate = givenOn === target.day && begins < now();
  const doubts: ConsentDayDoubt[] = [
    ...earlyDoubts(target, givenOn),
    ...(isLate ? ["askConsentAfterBegin" as const] : []),
  ];
  const issues = doubts
    .filter((code) => !confirmed.includes(consentDoubtKey(code, givenOn)))
    .map((code): Issue => ({ field: "givenOn", code }));
  if (issues.length > 0) throw new AppError("invalid", issues);
  if (isLate) return begins;
  return givenOn === today() ? now() : berlinMoment(givenOn, "12:00");
}

/** Of one that was planned only later nobody can have known, nor of who came to its list only later. */
function earlyDoubts(target: LoadedConference, givenOn: PlainDate): ConsentDayDoubt[] {
  const plannedOn = latestOn(target, target.createdAt);
  const isLater = target.participants.some(({ listedAt }) => {
    const listedOn = latestOn(target, listedAt);
    // Who is on it since it was planned is asked about with that.
    return plannedOn < listedOn && givenOn < listedOn;
  });
  return [
    ...(givenOn < plannedOn ? ["askConsentBeforePlan" as const] : []),
    ...(isLater ? ["askConsentBeforeListed" as const] : []),
  ];
}

/** What was written down afterwards was so by the day of the conference at the latest. */
function latestOn({ day }: LoadedConference, at: Date): string {
  const on = berlinDate(at);
  return on < day ? on : day;
}
