import type { Languages } from "@/domain/person/languages";
import { directions, type Locale, sourceLocale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { textLanguageWords } from "./text-language";
import { languageWords } from "./words";

type Props = {
  readonly languages: Languages;
  /** What is consented to, in a language. */
  readonly wording: (locale: Locale) => string;
};

/** The consent as the person reads it, beside the German that the caseworker reads. */
export function ConsentWording({ languages, wording }: Props) {
  const own = languages.written;
  const why = textLanguageWords(languages);
  const shown: readonly Locale[] = own === sourceLocale ? [own] : [own, sourceLocale];
  return (
    <>
      <p className="mt-1 text-soft">Lesen Sie den Wortlaut vor oder geben Sie ihn zu lesen.</p>
      {why && <p className="note mt-3">{why}</p>}
      {shown.map((locale) => (
        <figure key={locale} className="mt-3 rounded-card border border-line p-3">
          <figcaption className="text-soft">
            {languageWords[locale]}
            {messagesFor(locale).meta.review === "notReadByNative" &&
              " – noch nicht von einem Menschen mit dieser Muttersprache gelesen"}
          </figcaption>
          <blockquote className="mt-1" lang={locale} dir={directions[locale]}>
            {wording(locale)}
          </blockquote>
        </figure>
      ))}
    </>
  );
}
