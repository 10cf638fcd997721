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
 * The last day that is proposed where a consent is given anew: later than the one it has, as far as one
 * can be asked for at once.
 * @param usual the day that would be proposed for a first one
 * @param expiresOn last day of the consent that there is
 */
export function laterExpiry(usual: PlainDate, expiresOn: PlainDate, givenOn: PlainDate): PlainDate {
  if (usual > expiresOn) return usual;
  const latest = addDays(givenOn, longestConsentDays);
  const later = addDays(expiresOn, usualConsentDays);
  if (later > latest) return latest;
  return later;
}

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
