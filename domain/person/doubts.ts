import type { IssueCode } from "@/lib/errors";
import { type PlainDate, plainDate, yearsBetween } from "@/lib/plain-date";

/** Ages the programme is for, both included, in completed years. */
export type TargetAge = { readonly from: number; readonly to: number };

type Days = Partial<Record<DayField, string | null | undefined>>;
type DayField = "birthDate" | "paperIssuedOn" | "paperValidUntil" | "germanTestedOn";

/** Something typed that may be a slip: somebody is asked, and a yes holds for just these values. */
export type Doubt = {
  readonly field: DayField;
  readonly code: IssueCode;
  /** Names the doubt with the values it is about. */
  readonly key: string;
};

/**
 * What in a profile asks for "is that so?": nothing here is refused or put right. Values that are no
 * days say nothing: the form complains about them itself.
 * @param days as typed, "2027-03-05"
 * @param today the day in Europe/Berlin on which the age counts
 */
export function doubtsAbout(days: Days, age: TargetAge, today: PlainDate): Doubt[] {
  const birth = dayIn(days.birthDate);
  const issued = dayIn(days.paperIssuedOn);
  const valid = dayIn(days.paperValidUntil);
  const tested = dayIn(days.germanTestedOn);
  const years = birth && birth <= today ? yearsBetween(birth, today) : undefined;
  const outside = years !== undefined && (years < age.from || years > age.to);
  return [
    ...when(outside, "birthDate", "askAge", birth),
    ...when(issued && issued > today, "paperIssuedOn", "askIssuedLater", issued),
    ...when(issued && birth && issued < birth, "paperIssuedOn", "askBeforeBirth", issued, birth),
    ...when(issued && valid && valid < issued, "paperValidUntil", "askValidity", valid, issued),
    ...when(tested && birth && tested < birth, "germanTestedOn", "askBeforeBirth", tested, birth),
  ];
}

function when(
  isSo: unknown,
  field: DayField,
  code: IssueCode,
  ...about: readonly (PlainDate | undefined)[]
): Doubt[] {
  return isSo ? [{ field, code, key: [field, code, ...about].join(":") }] : [];
}

function dayIn(text: string | null | undefined): PlainDate | undefined {
  return plainDate.safeParse(text).data;
}
