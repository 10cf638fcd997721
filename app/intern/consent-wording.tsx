import { directions, isLocale, type Locale, sourceLocale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { languageWords } from "./words";

type Props = {
  readonly language: string;
  /** What is consented to, in a language. */
  readonly wording: (locale: Locale) => string;
};

/** The consent as the person reads it, beside the German that the caseworker reads. */
export function ConsentWording({ language, wording }: Props) {
  const own = isLocale(language) ? language : sourceLocale;
  const shown: readonly Locale[] = own === sourceLocale ? [own] : [own, sourceLocale];
  return (
    <>
      <p className="mt-1 text-soft">Lesen Sie den Wortlaut vor oder geben Sie ihn zu lesen.</p>
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
