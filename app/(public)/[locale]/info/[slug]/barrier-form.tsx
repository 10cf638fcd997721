import { ReportForm } from "@/app/(public)/[locale]/report/report-form";
import { emptyDraft } from "@/lib/forms/draft";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The form by which a barrier is reported. What cannot be taken comes back on the form's own page. */
export function BarrierForm({ locale, page }: { locale: Locale; page: string }) {
  const t = translator(locale, "report");
  return (
    <section className="mt-8 max-w-152" id="report">
      <h2 className="text-xl">{t("title")}</h2>
      <ReportForm
        locale={locale}
        action={`/${locale}/report/send`}
        draft={emptyDraft}
        draftToken=""
        page={page}
        kind="accessibility"
      />
    </section>
  );
}
