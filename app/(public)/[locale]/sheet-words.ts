import { type AbstractIntlMessages, createTranslator } from "next-intl";
import type { FactWords } from "@/app/(public)/[locale]/offers/fact-words";
import { formatTags } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import type { PlainDate } from "@/lib/plain-date";

/** The words of sheets and pictures. A sheet may be in two languages: not that of the address alone. */
export function sheetWords(locale: Locale, today: PlainDate) {
  const messages = messagesFor(locale);
  const words = { locale: formatTags[locale], messages, timeZone: "Europe/Berlin" };
  // Fact lines look words up by what an offer says, which no type can follow.
  const loose: AbstractIntlMessages = messages;
  const t = createTranslator({ ...words, messages: loose, namespace: "facts" });
  const facts: FactWords = { t, locale, today };
  return {
    locale,
    today,
    facts,
    offer: createTranslator({ ...words, namespace: "offer" }),
    review: createTranslator({ ...words, namespace: "review" }),
    sheet: createTranslator({ ...words, namespace: "sheet" }),
    site: createTranslator({ ...words, namespace: "site" }),
    code: createTranslator({ ...words, namespace: "code" }),
    home: createTranslator({ ...words, namespace: "home" }),
    doors: createTranslator({ ...words, namespace: "doors" }),
  };
}

export type SheetWords = ReturnType<typeof sheetWords>;
