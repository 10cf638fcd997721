import type { Metadata } from "next";
import { ErrorSummary } from "@/components/form/error-summary";
import { loadDraft } from "@/lib/forms/draft";
import { translator } from "@/lib/i18n/translator";
import { formMetadata } from "../../../form-metadata";
import { issueSentences } from "../../../issue-sentences";
import { pageLocale } from "../../../page-locale";
import { Shell } from "../../../shell";
import { NumberField } from "../number-field";
import { statusPage } from "../person-form";
import { readOwnStatus } from "../read-own-status";
import { SaveOrCancel } from "../save-or-cancel";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translator(locale, "status.secret");
  const { draft } = await searchParams;
  return formMetadata(locale, t("title"), draft);
}

/** A number that only the person knows, without which nobody sees more than the first view. */
export default async function NumberPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const { isProtected } = await readOwnStatus(token);
  const t = translator(locale, "status");
  const { draft: given } = await searchParams;
  const draftToken = typeof given === "string" ? given : "";
  const draft = await loadDraft("status-secret", draftToken);
  const labels = { number: t("secret.field") };
  const { title, summary, sentenceOf } = issueSentences(locale, draft, labels);
  const address = statusPage({ locale, token });
  return (
    <Shell locale={locale} path={`/status/${token}/number`}>
      <h1 className="mt-5 text-[clamp(1.6rem,5vw,2.3rem)]">{t("secret.title")}</h1>
      <p className="mt-2 max-w-152">{t("secret.lead")}</p>
      <p className="mt-2 max-w-152">{t("secret.after")}</p>
      <ErrorSummary title={title} text={t("notSaved")} issues={summary} />
      <form action={`${address}/number/send`} method="post" noValidate>
        <input type="hidden" name="draft" value={draftToken} />
        <NumberField locale={locale} label={labels.number} error={sentenceOf("number")} />
        <SaveOrCancel locale={locale} back={address} />
      </form>
      {isProtected && (
        <form className="mt-6" action={`${address}/number/drop`} method="post">
          <button className="button quiet" type="submit">
            {t("secret.drop")}
          </button>
        </form>
      )}
    </Shell>
  );
}
