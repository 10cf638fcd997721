import type { Metadata } from "next";
import { headers } from "next/headers";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextField } from "@/components/form/fields";
import { Icon } from "@/components/icon";
import { nextCodeAt } from "@/domain/person-access/visit";
import { loadDraft } from "@/lib/forms/draft";
import { formatTime } from "@/lib/i18n/format";
import { translator } from "@/lib/i18n/translator";
import { clientOf } from "@/lib/server/client-key";
import { formMetadata } from "../form-metadata";
import { issueSentences } from "../issue-sentences";
import { pageLocale } from "../page-locale";
import { pageMetadata } from "../page-metadata";
import { Shell } from "../shell";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translator(locale, "status");
  const { draft } = await searchParams;
  if (draft) return formMetadata(locale, t("title"), draft);
  return pageMetadata({ locale, path: "/status", title: t("title"), description: t("codeLead") });
}

/** Where somebody types the code of their request. What was typed is never shown again. */
export default async function CodePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = translator(locale, "status");
  const { draft: given } = await searchParams;
  const token = typeof given === "string" ? given : "";
  const draft = await loadDraft("status-code", token);
  const nextAt = await nextCodeAt(clientOf(await headers()));
  const { summary, sentenceOf } = issueSentences(
    locale,
    draft,
    { code: t("codeField") },
    nextAt ? formatTime(nextAt) : "",
  );
  return (
    <Shell locale={locale} path="/status">
      <h1 className="mt-5 text-[clamp(1.6rem,5vw,2.3rem)]">{t("title")}</h1>
      <p className="mt-2 max-w-152 text-soft">{t("codeLead")}</p>
      <ErrorSummary title={t("codeProblem")} issues={summary} />
      <form action={`/${locale}/status/open`} method="post" noValidate>
        <input type="hidden" name="draft" value={token} />
        <TextField
          name="code"
          label={t("codeField")}
          hint={t("codeHint")}
          error={sentenceOf("code")}
          autoComplete="off"
          dir="ltr"
        />
        <button className="button mt-5 w-full sm:w-auto" type="submit">
          {t("codeOpen")}
          <Icon name="forward" />
        </button>
      </form>
      <p className="mt-6">
        <a className="inline-flex min-h-12 items-center" href={`/${locale}/contact`}>
          {t("codeLost")}
        </a>
      </p>
    </Shell>
  );
}
