import { getTranslations } from "next-intl/server";
import { today } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locales";

/** What fact lines are written with: the words, the language, and the day they are read on. */
export async function factWords(locale: Locale) {
  return { t: await getTranslations({ locale, namespace: "facts" }), locale, today: today() };
}

export type FactWords = Awaited<ReturnType<typeof factWords>>;
