import { type TranslationLocale, translationLocales } from "@/domain/translation/schema";
import { languageWords } from "../words";

/** The languages that are translated into; the list below is about the open one. */
export function LanguageTabs({ open }: { open: TranslationLocale }) {
  return (
    <nav className="mt-6 flex flex-wrap gap-2" aria-label="Sprache">
      {translationLocales.map((locale) => (
        <a
          key={locale}
          className={`button ${locale === open ? "" : "quiet"}`}
          href={`/intern/translations?language=${locale}`}
          aria-current={locale === open ? "page" : undefined}
        >
          {languageWords[locale]}
        </a>
      ))}
    </nav>
  );
}
