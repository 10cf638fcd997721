import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { filterWords } from "./filter-words";

/** The words of the list of offers. */
export async function listWords(locale: Locale) {
  return {
    t: await getTranslations({ locale, namespace: "offers" }),
    review: await getTranslations({ locale, namespace: "review" }),
    filters: await filterWords(locale),
  };
}

export type ListWords = Awaited<ReturnType<typeof listWords>>;
