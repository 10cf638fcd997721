import type { Metadata } from "next";
import { reportablePage } from "@/domain/page-report/rules";
import { loadDraft } from "@/lib/forms/draft";
import { fieldValue } from "@/lib/forms/fields";
import { translator } from "@/lib/i18n/translator";
import { formMetadata } from "../form-metadata";
import { pageLocale } from "../page-locale";
import { Shell } from "../shell";
import { ReportForm } from "./report-form";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translator(locale, "report");
  const { draft } = await searchParams;
  return formMetadata(locale, t("title"), draft);
}

/** The whole form at once: for the accessibility statement, and where one tap was not enough. */
export default async function ReportPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const query = await searchParams;
  const t = translator(locale, "report");
  const token = text(query.draft);
  const draft = await loadDraft("page-report", token);
  const page = reportablePage(text(query.page) || fieldValue(draft.fields, "page")) ?? "";
  const kind = text(query.kind);
  const search = new URLSearchParams({
    ...(page ? { page } : {}),
    ...(kind ? { kind } : {}),
    ...(token ? { draft: token } : {}),
  });
  return (
    <Shell locale={locale} path={`/report${search.size > 0 ? `?${search}` : ""}`}>
      <h1 className="mt-5 text-[clamp(1.6rem,5vw,2.3rem)]">{t("title")}</h1>
      <p className="mt-2 max-w-152 text-soft">{t("lead")}</p>
      <ReportForm
        locale={locale}
        action={`/${locale}/report/send`}
        draft={draft}
        draftToken={token}
        page={page}
        kind={kind}
      />
    </Shell>
  );
}
