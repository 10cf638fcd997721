import type { ConsentField } from "@/domain/consent/fields";
import { renewedExpiry, usualExpiry } from "@/domain/consent/rules";
import { consentText, consentTextKey } from "@/domain/consent/text";
import { expiryProblem } from "@/domain/referral/give-consent";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import { formatDate, formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { type PlainDate, plainDate } from "@/lib/plain-date";
import type { Referral } from "./shared";

export type Wanted = Pick<
  Referral,
  "recipient" | "target" | "office" | "shared" | "message" | "consent" | "consentUntil"
>;

/** The last day that is proposed for a consent to it. */
export function proposedExpiry({ plannedEnd }: Pick<Referral, "plannedEnd">): PlainDate {
  const end = plannedEnd ? plainDate.parse(plannedEnd) : null;
  return usualExpiry(today(), end, city().referrals.afterEnd);
}

/** The last day that is proposed where its consent is given anew. */
export function proposedRenewal({ plannedEnd }: Pick<Referral, "plannedEnd">, standing: PlainDate) {
  const end = plannedEnd ? plainDate.parse(plannedEnd) : null;
  return renewedExpiry(standing, today(), end, city().referrals.afterEnd);
}

/** The last day that was chosen for it, unless a draft has lain for so long that it cannot be any more. */
export function standingExpiry({ consentUntil }: Pick<Referral, "consentUntil">): string | null {
  return consentUntil && !expiryProblem(consentUntil) ? consentUntil : null;
}

/** The last day that a consent has, or is to have. */
export const consentLastDay = ({ consent, consentUntil }: Wanted): PlainDate =>
  plainDate.parse(consent?.expiresOn ?? consentUntil);

/**
 * What a person consents to before something is passed on, in a language: all that goes, to whom and
 * for which offer. What was consented to before keeps the words it was given in.
 */
export function referralWording(locale: Locale, referral: Wanted): string {
  const { recipient, target, office, consent } = referral;
  const t = translator(locale, "consent");
  return t(consentTextKey(consent?.textVersion ?? consentText(locale).version), {
    recipient: isolated(recipient),
    fields: formatList(
      locale,
      namedFields(referral).map((field) => t(`field.${field}`)),
    ),
    isOffer: office ? "no" : "yes",
    target: isolated(target),
    expiresOn: formatDate(locale, consentLastDay(referral)),
  });
}

/** German names in a sentence that may run the other way. */
const isolated = (name: string) => `\u2068${name}\u2069`;

/** What a consent names: as it was given, or all that would go now. */
function namedFields({ shared, message, consent }: Wanted): readonly ConsentField[] {
  if (consent) return consent.fields;
  return [...shared.map(({ field }) => field), ...(message ? (["message"] as const) : [])];
}
