import type { FactWords } from "@/app/(public)/[locale]/offers/fact-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { PlainDate } from "@/lib/plain-date";

/** The words of sheets and pictures. A sheet may be in two languages: not that of the address alone. */
export function sheetWords(locale: Locale, today: PlainDate) {
  const facts: FactWords = { t: translator(locale, "facts"), locale, today };
  return {
    locale,
    today,
    facts,
    offer: translator(locale, "offer"),
    review: translator(locale, "review"),
    sheet: translator(locale, "sheet"),
    site: translator(locale, "site"),
    code: translator(locale, "code"),
    home: translator(locale, "home"),
    doors: translator(locale, "doors"),
  };
}

export type SheetWords = ReturnType<typeof sheetWords>;
