import { Tabs } from "@/components/tabs";
import { type TranslationLocale, translationLocales } from "@/domain/translation/schema";
import { languageWords } from "../words";

const addressOf = (locale: TranslationLocale) => `/intern/translations?language=${locale}`;

/** The languages that are translated into; the list below is about the open one. */
export function LanguageTabs({ open }: { open: TranslationLocale }) {
  return (
    <Tabs
      label="Sprache"
      tabs={translationLocales.map((locale) => ({
        href: addressOf(locale),
        label: languageWords[locale] ?? locale,
      }))}
      open={addressOf(open)}
    />
  );
}
