import { readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/messages";

/** The portal's own words in a language, so that no translation is written down twice. */
export function wordsOf(locale: Locale) {
  const messages: Messages = JSON.parse(readFileSync(`messages/${locale}.json`, "utf8"));
  return createTranslator({ locale, messages });
}

export type Words = ReturnType<typeof wordsOf>;
