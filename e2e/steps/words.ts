import { readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { parse } from "yaml";
import { fillCity } from "@/lib/city/fill-city";
import { citySchema } from "@/lib/city/schema";
import { formatTags } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/messages";

/** The portal's own words in a language, so that no translation is written down twice. */
export function wordsOf(locale: Locale) {
  const messages: Messages = JSON.parse(readFileSync(`messages/${locale}.json`, "utf8"));
  const city = citySchema.parse(parse(readFileSync("content/city.yaml", "utf8")));
  return createTranslator({
    locale: formatTags[locale],
    messages: fillCity(messages, city, locale),
  });
}

export type Words = ReturnType<typeof wordsOf>;
