import { addDays, type PlainDate } from "@/lib/plain-date";

/** How somebody has consented. */
export const consentGiven = ["spoken", "signed", "inWriting"] as const;

type Consent = { readonly expiresOn: string; readonly withdrawnAt: Date | null };

/** Days a consent holds unless another day is agreed. */
export const usualConsentDays = 180;

/** The longest a consent can be asked for at once, in days. */
export const longestConsentDays = 366;

export function usualExpiry(givenOn: PlainDate): PlainDate {
  return addDays(givenOn, usualConsentDays);
}

/** A consent holds through its last day, and not a moment after it was withdrawn. */
export function holds(consent: Consent, onDate: PlainDate): boolean {
  return consent.withdrawnAt === null && consent.expiresOn >= onDate;
}
