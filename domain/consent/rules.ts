import { addDays, type PlainDate } from "@/lib/plain-date";

/** How somebody has consented. */
export const consentGiven = ["spoken", "signed", "inWriting"] as const;

type Consent = { readonly expiresOn: string; readonly withdrawnAt: Date | null };

/** Days a consent holds unless another day is agreed. */
export const usualConsentDays = 180;

/** The longest a consent can be asked for at once, in days. */
export const longestConsentDays = 366;

/**
 * The last day that is proposed: half a year, or until what it is for has ended and its carrier has
 * told of it, but never more than can be asked for at once.
 * @param end planned last day of what it is for; null: not known
 * @param afterEnd days after that end in which its recipient still sees the person
 */
export function usualExpiry(
  givenOn: PlainDate,
  end: PlainDate | null = null,
  afterEnd = 0,
): PlainDate {
  const usual = addDays(givenOn, usualConsentDays);
  const needed = end ? addDays(end, afterEnd) : usual;
  const latest = addDays(givenOn, longestConsentDays);
  if (needed < usual) return usual;
  if (needed > latest) return latest;
  return needed;
}

/**
 * The last day that is proposed where a consent is given anew, as far as one can be asked for at once. Where
 * the end of what it is for is known, nobody is asked for longer than that needs, nor for less than they
 * have agreed to; where it is not, it is half a year more.
 * @param expiresOn last day of the consent that there is
 * @param end planned last day of what it is for; null: not known
 * @param afterEnd days after that end in which its recipient still sees the person
 */
export function renewedExpiry(
  expiresOn: PlainDate,
  givenOn: PlainDate,
  end: PlainDate | null,
  afterEnd: number,
): PlainDate {
  const latest = addDays(givenOn, longestConsentDays);
  const needed = end && addDays(end, afterEnd);
  const wanted = needed
    ? laterOf(laterOf(needed, expiresOn), givenOn)
    : addDays(laterOf(expiresOn, givenOn), usualConsentDays);
  if (wanted > latest) return latest;
  return wanted;
}

const laterOf = (one: PlainDate, other: PlainDate) => (one > other ? one : other);

/**
 * True where a consent ends before what it is for does: its recipient would see nothing any more in
 * the middle of a course.
 */
export function endsTooSoon(expiresOn: string, end: string | null): boolean {
  return end !== null && expiresOn < end;
}

/** A consent holds through its last day, and not a moment after it was withdrawn. */
export function holds(consent: Consent, onDate: PlainDate): boolean {
  return consent.withdrawnAt === null && consent.expiresOn >= onDate;
}

/**
 * When a consent ended with the conference it was for; null: it did not. What does not take place
 * needs no consent any more: that nobody has taken it back, nor has it run out.
 */
export function endedWith(
  conference: { readonly state: string; readonly settledAt: Date | null } | null,
): Date | null {
  return conference?.state === "cancelled" ? conference.settledAt : null;
}
