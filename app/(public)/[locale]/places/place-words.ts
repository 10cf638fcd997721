import { factWords } from "@/app/(public)/[locale]/offers/fact-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The words of the directory, with those of the facts that offers have as well. */
export function placeWords(locale: Locale) {
  return {
    locale,
    t: translator(locale, "place"),
    topic: translator(locale, "guide.topic"),
    review: translator(locale, "review"),
    facts: factWords(locale),
  };
}

export type PlaceWords = ReturnType<typeof placeWords>;
