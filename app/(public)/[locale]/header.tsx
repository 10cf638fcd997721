import { Icon } from "@/components/icon";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The portal's name, and the ways to the search and to a person, which are always in reach. */
export function Header({ locale }: { locale: Locale }) {
  const t = translator(locale, "site");
  const search = translator(locale, "search");
  return (
    <header className="border-line border-b bg-card">
      <div className="mx-auto flex max-w-272 items-center gap-2 px-4 py-2 sm:gap-3">
        <a
          className="me-auto flex min-h-12 items-center gap-2.5 font-bold text-ink no-underline"
          href={`/${locale}`}
        >
          <span className="grid size-9 flex-none place-items-center rounded-[10px] bg-brand text-on-brand">
            <Icon name="way" />
          </span>
          {t("name")}
        </a>
        <a
          className="grid size-12 flex-none place-items-center rounded-xl text-brand hover:bg-brand-tint"
          href={`/${locale}/search`}
          aria-label={search("title")}
        >
          <Icon name="search" className="size-6" />
        </a>
        <a
          className="button quiet shrink-0 px-3 sm:px-5"
          href={`/${locale}/contact`}
          aria-label={t("talk")}
        >
          <Icon name="person" />
          <span className="hidden sm:inline">{t("talk")}</span>
        </a>
      </div>
    </header>
  );
}
