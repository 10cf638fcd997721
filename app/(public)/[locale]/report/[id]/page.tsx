import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { Icon } from "@/components/icon";
import { sentReport } from "@/domain/page-report/queries";
import { berlinDate } from "@/lib/clock";
import { loadDraft } from "@/lib/forms/draft";
import { formatDate } from "@/lib/i18n/format";
import { translator } from "@/lib/i18n/translator";
import { formMetadata } from "../../form-metadata";
import { pageLocale } from "../../page-locale";
import { Shell } from "../../shell";
import { ReportForm } from "../report-form";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translator(locale, "report");
  const { draft } = await searchParams;
  return formMetadata(locale, t("thanks"), draft);
}

/** Thanks for a report, and the place to say more where nothing was said yet. */
export default async function SentReportPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const id = z.uuid().safeParse((await params).id).data ?? notFound();
  const report = (await sentReport(id)) ?? notFound();
  const t = translator(locale, "report");
  const { draft: given } = await searchParams;
  const token = typeof given === "string" ? given : "";
  return (
    <Shell locale={locale} path={`/report/${id}`}>
      <div className="mt-6 flex items-start gap-3.5">
        <span className="grid size-12 flex-none place-items-center rounded-full bg-fits-tint text-2xl text-fits">
          <Icon name="check" />
        </span>
        <h1 className="pt-1 text-[clamp(1.5rem,5vw,2.2rem)]">{t("thanks")}</h1>
      </div>
      <p className="mt-4 max-w-152">{t(report.described ? "described" : "arrived")}</p>
      {report.answerBy && (
        <p className="mt-2 max-w-152 font-bold">
          {t("answerBy", { date: formatDate(locale, berlinDate(report.answerBy)) })}
        </p>
      )}
      <p className="mt-4">
        <a className="button" href={`/${locale}${report.page}`}>
          {t("back")}
        </a>
      </p>
      {!report.described && (
        <section className="mt-8">
          <h2 className="text-xl">{t("more")}</h2>
          <ReportForm
            locale={locale}
            action={`/${locale}/report/${id}/send`}
            draft={await loadDraft("page-report", token)}
            draftToken={token}
          />
        </section>
      )}
    </Shell>
  );
}
