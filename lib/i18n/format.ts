import { berlinDate } from "@/lib/clock";
import { asUtcDate, type PlainDate, plainDate } from "@/lib/plain-date";
import type { Locale } from "./locales";

// Intl would give Dari the Persian calendar, and Arabic and Dari digits of their own: dates,
// prices and telephone numbers are Gregorian and Latin, as on the letters people get.
export const formatTags: Record<Locale, string> = {
  de: "de-DE",
  ar: "ar-EG-u-ca-gregory-nu-latn",
  "fa-AF": "fa-AF-u-ca-gregory-nu-latn",
  ti: "ti-u-ca-gregory-nu-latn",
};

/** Made once for each language: making one takes longer than writing a page of dates with it. */
function kept<Formatter>(make: (tag: string) => Formatter): (locale: Locale) => Formatter {
  const made = new Map<Locale, Formatter>();
  return (locale) => {
    const known = made.get(locale);
    if (known) return known;
    const formatter = make(formatTags[locale]);
    made.set(locale, formatter);
    return formatter;
  };
}

const dateParts = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
const monthParts = { month: "long", year: "numeric", timeZone: "UTC" } as const;
const euros = { style: "currency", currency: "EUR", minimumFractionDigits: 0 } as const;
const dates = kept((tag) => new Intl.DateTimeFormat(tag, dateParts));
const months = kept((tag) => new Intl.DateTimeFormat(tag, monthParts));
const weekdayNames = kept(
  (tag) => new Intl.DateTimeFormat(tag, { weekday: "long", timeZone: "UTC" }),
);
const numbers = kept((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }));
const wholeEuros = kept((tag) => new Intl.NumberFormat(tag, euros));
const eurosAndCents = kept(
  (tag) => new Intl.NumberFormat(tag, { ...euros, minimumFractionDigits: 2 }),
);
const berlinTime = new Intl.DateTimeFormat("de-DE", {
  timeZone: "Europe/Berlin",
  hour: "2-digit",
  minute: "2-digit",
});

/** "5. März 2027" in the reader's language. */
export function formatDate(locale: Locale, date: PlainDate): string {
  const formatter = dates(locale);
  if (locale !== "ti") return formatter.format(asUtcDate(date));
  // ICU's pattern for Tigrinya puts the month first, as in English; people write the day first.
  const parts = formatter.formatToParts(asUtcDate(date));
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? "";
  return `${part("day")} ${part("month")} ${part("year")}`;
}

/** "März 2027" in the reader's language. @param month as "2027-03" */
export function formatMonth(locale: Locale, month: string): string {
  const first = asUtcDate(plainDate.parse(`${month}-01`));
  return months(locale).format(first);
}

export function formatWeekday(locale: Locale, date: PlainDate): string {
  return weekdayNames(locale).format(asUtcDate(date));
}

/** "Freitag, 5. März 2027" in the reader's language, with the comma of the language. */
export function formatDay(locale: Locale, date: PlainDate): string {
  return formatList(locale, [formatWeekday(locale, date), formatDate(locale, date)]);
}

/** "Freitag, 05.03.2027", for the back office. */
export function formatShortDay(date: PlainDate): string {
  return `${formatWeekday("de", date)}, ${formatShortDate(date)}`;
}

/** The wall clock in Berlin, 24 hours: "16:00". */
export function formatTime(instant: Date): string {
  return berlinTime.format(instant);
}

/** An instant for the back office: "23.11.2026, 09:05". */
export function formatInstant(instant: Date): string {
  return `${formatShortDate(berlinDate(instant))}, ${formatTime(instant)}`;
}

/** {@link formatInstant} to the second, where the order counts: "23.11.2026, 09:05:31". */
export function formatExactInstant(instant: Date): string {
  return `${formatInstant(instant)}:${String(instant.getUTCSeconds()).padStart(2, "0")}`;
}

/** "23.11.2026", for German tables. */
export function formatShortDate(date: PlainDate | string): string {
  return date.split("-").reverse().join(".");
}

/** Euros; cents only where there are any. */
export function formatMoney(locale: Locale, cents: number): string {
  const formatter = (cents % 100 === 0 ? wholeEuros : eurosAndCents)(locale);
  if (locale !== "ti") return formatter.format(cents / 100);
  // ICU's pattern for Tigrinya puts the sign first, as in English; here it stands behind.
  const parts = formatter.formatToParts(cents / 100).filter(({ type }) => type !== "currency");
  return `${parts.map(({ value }) => value).join("")}\u00A0€`;
}

export function formatNumber(locale: Locale, number: number): string {
  return numbers(locale).format(number);
}

/** The comma of each language, with the space behind it. */
export const commas = {
  de: ", ",
  ar: "، ",
  "fa-AF": "، ",
  ti: "፣ ",
} as const satisfies Record<Locale, string>;

/** "a, b" with the comma of the language; short lists of facts need no "and". */
export function formatList(locale: Locale, items: readonly string[]): string {
  return items.join(commas[locale]);
}
