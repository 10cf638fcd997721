import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { filterWords } from "./filter-words";

/** The words of the list of offers. */
export function listWords(locale: Locale) {
  return {
    t: translator(locale, "offers"),
    review: translator(locale, "review"),
    filters: filterWords(locale),
  };
}

export type ListWords = ReturnType<typeof listWords>;
