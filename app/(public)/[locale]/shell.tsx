import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import { isDemo } from "@/lib/demo";
import { endonyms, type Locale, locales } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";

type Props = {
  readonly locale: Locale;
  /** The page's address behind the language, with its query: the switch stays on the page. */
  readonly path: string;
  readonly children: ReactNode;
};

/** Head and foot of every public page. */
export async function Shell({ locale, path, children }: Props) {
  const t = await getTranslations({ locale, namespace: "site" });
  const review = await getTranslations({ locale, namespace: "review" });
  return (
    <>
      <a className="skip button" href="#content">
        {t("skip")}
      </a>
      <header className="border-line border-b bg-card">
        <div className="mx-auto flex max-w-272 items-center gap-3 px-4 py-2">
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
            className="button quiet shrink-0 px-3 sm:px-5"
            href={`/${locale}/contact`}
            aria-label={t("talk")}
          >
            <Icon name="person" />
            <span className="hidden sm:inline">{t("talk")}</span>
          </a>
        </div>
      </header>
      <LanguageSwitch label={t("languages")} locale={locale} path={path} />
      <main className="mx-auto max-w-272 px-4 pb-12" id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="border-line border-t bg-card text-base text-soft">
        <div className="mx-auto grid max-w-272 gap-1.5 px-4 py-6">
          {isDemo() && <p className="font-semibold text-ink">{t("demo")}</p>}
          <p>{t("footer")}</p>
          <p>{t("noTracking")}</p>
          {messagesFor(locale).meta.review === "notReadByNative" && <p>{review("interface")}</p>}
          <p className="no-print mt-2 flex flex-wrap gap-x-6">
            <a className="inline-flex min-h-12 items-center" href={`/${locale}/offers`}>
              {t("offers")}
            </a>
            <a className="inline-flex min-h-12 items-center" href={`/${locale}/contact`}>
              {t("talk")}
            </a>
            <a
              className="inline-flex min-h-12 items-center text-soft"
              href="/intern"
              hrefLang="de"
              rel="nofollow"
            >
              {t("staff")}
            </a>
          </p>
        </div>
      </footer>
    </>
  );
}

/** Languages by their own names, and never a flag. */
function LanguageSwitch({
  label,
  locale,
  path,
}: Pick<Props, "locale" | "path"> & { label: string }) {
  return (
    <nav
      className="names mx-auto flex max-w-272 flex-wrap gap-1 px-4 py-2 sm:gap-1.5"
      aria-label={label}
    >
      {locales.map((other) => (
        <a
          key={other}
          className="flex min-h-12 items-center rounded-full border border-line px-2.5 text-ink no-underline hover:border-brand sm:px-3.5 aria-[current]:border-brand aria-[current]:bg-brand aria-[current]:text-on-brand"
          href={`/${other}${path}`}
          hrefLang={other}
          lang={other}
          dir="auto"
          aria-current={other === locale ? "true" : undefined}
        >
          {endonyms[other]}
        </a>
      ))}
    </nav>
  );
}
