import { getTranslations } from "next-intl/server";
import { factWords } from "@/app/(public)/[locale]/offers/fact-words";
import type { Locale } from "@/lib/i18n/locales";

/** The words of the directory, with those of the facts that offers have as well. */
export async function placeWords(locale: Locale) {
  return {
    locale,
    t: await getTranslations({ locale, namespace: "place" }),
    topic: await getTranslations({ locale, namespace: "guide.topic" }),
    review: await getTranslations({ locale, namespace: "review" }),
    facts: await factWords(locale),
  };
}

export type PlaceWords = Awaited<ReturnType<typeof placeWords>>;
