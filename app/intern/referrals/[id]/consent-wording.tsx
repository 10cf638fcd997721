import { getTranslations } from "next-intl/server";
import type { SharedField } from "@/domain/consent/fields";
import { formatDate, formatList } from "@/lib/i18n/format";
import { directions, isLocale, type Locale, sourceLocale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import type { PlainDate } from "@/lib/plain-date";
import { languageWords } from "../../words";

type Props = {
  language: string;
  recipient: string;
  fields: readonly SharedField[];
  expiresOn: PlainDate;
};

/** The consent as the person reads it, beside the German that the caseworker reads. */
export async function ConsentWording({ language, ...consent }: Props) {
  const own = isLocale(language) ? language : sourceLocale;
  const shown: readonly Locale[] = own === sourceLocale ? [own] : [own, sourceLocale];
  const texts = await Promise.all(shown.map((locale) => wording(locale, consent)));
  return (
    <>
      <p className="mt-1 text-soft">Lesen Sie den Wortlaut vor oder geben Sie ihn zu lesen.</p>
      {shown.map((locale, index) => (
        <figure key={locale} className="mt-3 rounded-card border border-line p-3">
          <figcaption className="text-soft">
            {languageWords[locale]}
            {messagesFor(locale).meta.review === "notReadByNative" &&
              " – noch nicht von einem Menschen mit dieser Muttersprache gelesen"}
          </figcaption>
          <blockquote className="mt-1" lang={locale} dir={directions[locale]}>
            {texts[index]}
          </blockquote>
        </figure>
      ))}
    </>
  );
}

async function wording(locale: Locale, { recipient, fields, expiresOn }: Omit<Props, "language">) {
  const t = await getTranslations({ locale, namespace: "consent" });
  return t("text", {
    recipient,
    fields: formatList(
      locale,
      fields.map((field) => t(`field.${field}`)),
    ),
    expiresOn: formatDate(locale, expiresOn),
  });
}
