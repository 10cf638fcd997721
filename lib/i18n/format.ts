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

const dateParts = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;

/** "5. März 2027" in the reader's language. */
export function formatDate(locale: Locale, date: PlainDate): string {
  const formatter = new Intl.DateTimeFormat(formatTags[locale], dateParts);
  if (locale !== "ti") return formatter.format(asUtcDate(date));
  // ICU's pattern for Tigrinya puts the month first, as in English; people write the day first.
  const parts = formatter.formatToParts(asUtcDate(date));
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? "";
  return `${part("day")} ${part("month")} ${part("year")}`;
}

/** "März 2027" in the reader's language. @param month as "2027-03" */
export function formatMonth(locale: Locale, month: string): string {
  const first = asUtcDate(plainDate.parse(`${month}-01`));
  const options = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(formatTags[locale], options).format(first);
}

export function formatWeekday(locale: Locale, date: PlainDate): string {
  return new Intl.DateTimeFormat(formatTags[locale], { weekday: "long", timeZone: "UTC" }).format(
    asUtcDate(date),
  );
}

/** The wall clock in Berlin, 24 hours: "16:00". */
export function formatTime(instant: Date): string {
  return new Intl.DateTimeFormat("de-DE", {
    timeZone: "Europe/Berlin",
    hour: "2-digit",
    minute: "2-digit",
  }).format(instant);
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
  return new Intl.NumberFormat(formatTags[locale], {
    style: "currency",
    currency: "EUR",
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);
}

export function formatNumber(locale: Locale, number: number): string {
  return new Intl.NumberFormat(formatTags[locale], { maximumFractionDigits: 1 }).format(number);
}

/** "a, b" with the comma of the language; short lists of facts need no "and". */
export function formatList(locale: Locale, items: readonly string[]): string {
  const comma = { de: ", ", ar: "، ", "fa-AF": "، ", ti: "፣ " } satisfies Record<Locale, string>;
  return items.join(comma[locale]);
}
