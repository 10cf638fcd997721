import { footerPages } from "@/domain/page/queries";
import { isDemo } from "@/lib/demo";
import type { Locale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { ReportButton } from "./report/report-button";

/** What every page ends with: who runs the portal, what it keeps, and where else to go. */
export function Footer({ locale, path }: { locale: Locale; path: string }) {
  const t = translator(locale, "site");
  const info = translator(locale, "info");
  const status = translator(locale, "status");
  const offline = translator(locale, "offline");
  const review = translator(locale, "review");
  return (
    <footer className="as-seen border-line border-t bg-card text-base text-soft">
      <div className="mx-auto grid max-w-272 gap-1.5 px-4 py-6">
        <ReportButton locale={locale} path={path} />
        {isDemo() && <p className="font-bold text-ink">{t("demo")}</p>}
        <p>{t("footer")}</p>
        <p>{t("noTracking")}</p>
        {messagesFor(locale).meta.review === "notReadByNative" && <p>{review("interface")}</p>}
        <p className="no-print mt-2 flex flex-wrap gap-x-6">
          <a className="inline-flex min-h-12 items-center" href={`/${locale}/offers`}>
            {t("offers")}
          </a>
          <a className="inline-flex min-h-12 items-center" href={`/${locale}/places`}>
            {t("places")}
          </a>
          <a className="inline-flex min-h-12 items-center" href={`/${locale}/guides`}>
            {t("guides")}
          </a>
          <a className="inline-flex min-h-12 items-center" href={`/${locale}/contact`}>
            {t("talk")}
          </a>
          <a className="inline-flex min-h-12 items-center" href={`/${locale}/status`}>
            {status("title")}
          </a>
          <a className="inline-flex min-h-12 items-center" href={`/${locale}/offline`}>
            {offline("title")}
          </a>
          {footerPages(locale).map(({ slug, text, facts }) => (
            <a
              key={slug}
              className="inline-flex min-h-12 items-center"
              href={`/${locale}/info/${slug}`}
              lang={facts.easyLanguage || text.lang === locale ? undefined : text.lang}
            >
              {facts.easyLanguage ? info("easyLink") : text.title}
            </a>
          ))}
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
  );
}
