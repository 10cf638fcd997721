import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/icon";
import { reportablePage } from "@/domain/page-report/rules";
import type { Locale } from "@/lib/i18n/locales";

/** One tap says that something on this page is wrong; what exactly may be said afterwards. */
export async function ReportButton({ locale, path }: { locale: Locale; path: string }) {
  const page = reportablePage(path);
  if (page === undefined || page === "/report") return null;
  const t = await getTranslations({ locale, namespace: "report" });
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
