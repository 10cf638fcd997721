import { today } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What fact lines are written with: the words, the language, and the day they are read on. */
export function factWords(locale: Locale) {
  return { t: translator(locale, "facts"), locale, today: today() };
}

export type FactWords = ReturnType<typeof factWords>;
