import { createHash } from "node:crypto";
import type { SharedField, SharedValue } from "@/domain/consent/fields";
import type { readReferral } from "@/domain/referral/queries";
import { city } from "@/lib/city/city";
import { berlinDate, today } from "@/lib/clock";
import { formatDate } from "@/lib/i18n/format";
import { type Locale, sourceLocale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import type { PlainDate } from "@/lib/plain-date";
import type { Receipt, ReceiptSide } from "@/lib/sheet/receipt";
import { germanRun, type Run, runsOf } from "@/lib/sheet/runs";
import { consentLastDay, referralWording, type Wanted } from "../consent-wording";

type Referral = Pick<
  Awaited<ReturnType<typeof readReferral>>,
  keyof Wanted | "languages" | "ofToday"
>;

/**
 * What goes to a recipient, with its values and the wording of the consent, in the person's language
 * and in German.
 */
export function receiptSheet(referral: Referral, text: { version: string; hash: string }): Receipt {
  const own = localeOf(referral);
  const languages: readonly Locale[] = own === sourceLocale ? [own] : [own, sourceLocale];
  return {
    title: messagesFor(own).consent.receipt.title,
    sides: languages.map((locale) => side(referral, locale, text)),
  };
}

/** The person's language; German where it is not known. */
export function localeOf({ languages }: Pick<Referral, "languages">): Locale {
  return languages?.written ?? sourceLocale;
}

function side(
  referral: Referral,
  locale: Locale,
  text: { version: string; hash: string },
): ReceiptSide {
  const t = translator(locale, "consent");
  const sheet = translator(locale, "sheet");
  const say = (words: string) => runsOf(words, locale);
  const on = (day: PlainDate) => formatDate(locale, day);
  const { shared, message, consent } = referral;
  const until = consentLastDay(referral);
  const sum = t("receipt.version", { version: text.version, hash: sheetSum(referral, text.hash) });
  const standing = consent?.withdrawnAt
    ? t("receipt.withdrawn", { date: on(berlinDate(consent.withdrawnAt)) })
    : consent
      ? t("receipt.given", { date: on(berlinDate(consent.givenAt)) })
      : t("receipt.draft");
  return {
    lang: locale,
    title: say(t("receipt.title")),
    text: say(referralWording(locale, referral)),
    fields: [
      ...shared.map((value) => ({
        name: say(t(`field.${value.field}`)),
        value: valueRuns(value, locale),
      })),
      // As it was written: in German.
      ...(message ? [{ name: say(t("field.message")), value: germanRun(message) }] : []),
    ],
    notes: [
      standing,
      ...(referral.ofToday ? [t("receipt.ofToday", { date: on(today()) })] : []),
      t("receipt.until", { date: on(until) }),
      t("receipt.back", { phone: `\u2068${city().bodies.team.phone ?? ""}\u2069` }),
      sum,
    ].map(say),
    sign: say(t("receipt.sign")),
    sum: say(sum),
    pages: sheet("page", { page: "\uE000", pages: "\uE000" }).split("\uE000"),
  };
}

/**
 * Two sums of 16 digits: of the wording as it stands in the portal, by which sheets from before are known,
 * and of the very words that this person hears, with recipient, fields and day.
 */
function sheetSum(referral: Referral, templateHash: string): string {
  const heard = createHash("sha256").update(referralWording(localeOf(referral), referral));
  return `${templateHash.slice(0, 16)}-${heard.digest("hex").slice(0, 16)}`;
}

type Known<Field extends SharedField> = NonNullable<
  Extract<SharedValue, { field: Field }>["value"]
>;
type Words = ReturnType<typeof messagesFor>;

const wordings: {
  [Field in SharedField]: (value: Known<Field>, words: Words) => string;
} = {
  name: (name) => `\u2068${name}\u2069`,
  contact: ({ value }) => `\u2068${value}\u2069`,
  age: (years, { consent }) => consent.value.age.replace("{years}", String(years)),
  gender: (gender, { consent }) => consent.value.gender[gender],
  language: (language, { facts }) => facts.language[language],
  german: (level, { facts }) => facts.german[level],
  school: (school, { facts }) => facts.school[school],
  paper: (paper, { facts }) => facts.paper[paper],
  workPermit: (permit, { consent }) => consent.value.workPermit[permit],
  childcare: (needed, { consent }) => consent.value.childcare[needed ? "yes" : "no"],
};

function valueRuns(shared: SharedValue, locale: Locale): readonly Run[] {
  const words = messagesFor(locale);
  if (shared.value === null) return runsOf(words.consent.value.unknown, locale);
  const say = wordings[shared.field] as (value: unknown, words: Words) => string;
  const text = say(shared.value, words);
  return shared.field === "name"
    ? germanRun(text.replace(/[\u2066-\u2069]/g, ""))
    : runsOf(text, locale);
}
