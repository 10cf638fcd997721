import { Icon } from "@/components/icon";
import { reportablePage } from "@/domain/page-report/rules";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** One tap says that something on this page is wrong; what exactly may be said afterwards. */
export function ReportButton({ locale, path }: { locale: Locale; path: string }) {
  const page = reportablePage(path);
  if (page === undefined || page === "/report") return null;
  const t = translator(locale, "report");
  return (
    <form action={`/${locale}/report/send`} method="post">
      <input type="hidden" name="page" value={page} />
      <button className="button quiet" type="submit">
        <Icon name="warning" />
        {t("button")}
      </button>
    </form>
  );
}
