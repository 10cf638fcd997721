import { Icon } from "@/components/icon";
import { endonyms, type Locale, locales, sourceLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; path: string; beside: Locale | undefined };

/** The way to a page in two languages, and back to one. */
export function BesideLinks({ locale, path, beside }: Props) {
  const t = translator(locale, "beside");
  const address = `/${locale}${path}`;
  if (beside) {
    return (
      <p className="no-print mt-3 flex flex-wrap items-center gap-x-3">
        <a className="button quiet" href={address}>
          {t("back")}
        </a>
        <span className="max-w-152 text-base text-soft">{t("hint")}</span>
      </p>
    );
  }
  if (locale !== sourceLocale) {
    return (
      <p className="no-print mt-3">
        <a className="button quiet" href={`${address}?with=${sourceLocale}`}>
          <Icon name="beside" />
          {t("show")}
        </a>
      </p>
    );
  }
  return (
    <p className="no-print names mt-3 flex flex-wrap items-center gap-x-4">
      <span className="flex items-center gap-2.5">
        <Icon name="beside" className="text-brand" />
        {t("show")}
      </span>
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <a
            key={other}
            className="flex min-h-12 items-center"
            href={`${address}?with=${other}`}
            lang={other}
            dir="auto"
          >
            {endonyms[other]}
          </a>
        ))}
    </p>
  );
}
