import { Icon } from "@/components/icon";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  readonly locale: Locale;
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
};

/** The way on and back in a list that is longer than a page. */
export function PageLinks({ locale, page, pages, href }: Props) {
  if (pages === 1) return null;
  const t = translator(locale, "offers");
  return (
    <nav className="mt-6 flex flex-wrap items-center gap-4" aria-label={t("pages")}>
      {page > 1 && (
        <a className="button quiet" href={href(page - 1)} rel="prev">
          <Icon name="back" />
          {t("previous")}
        </a>
      )}
      <span>{t("page", { page, pages })}</span>
      {page < pages && (
        <a className="button quiet" href={href(page + 1)} rel="next">
          {t("next")}
          <Icon name="forward" />
        </a>
      )}
    </nav>
  );
}
