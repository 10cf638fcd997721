import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextField } from "@/components/form/fields";
import { loadDraft } from "@/lib/forms/draft";
import { issueSentences } from "../../../issue-sentences";
import { pageLocale } from "../../../page-locale";
import { unlistedMetadata } from "../../../page-metadata";
import { Shell } from "../../../shell";
import { statusPage } from "../person-form";
import { readOwnStatus } from "../read-own-status";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "status.secret" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  const { draft } = await searchParams;
  return unlistedMetadata(draft ? errors("titlePrefix", { title: t("title") }) : t("title"));
}

/** A number that only the person knows, without which nobody sees more than the first view. */
export default async function NumberPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const { isProtected } = await readOwnStatus(token);
  const t = await getTranslations({ locale, namespace: "status" });
  const { draft: given } = await searchParams;
  const draftToken = typeof given === "string" ? given : "";
  const draft = await loadDraft("status-secret", draftToken);
  const labels = { number: t("secret.field") };
  const { title, summary, sentenceOf } = await issueSentences(locale, draft, labels);
  const address = statusPage({ locale, token });
  return (
    <Shell locale={locale} path={`/status/${token}/number`}>
      <h1 className="mt-5 text-[clamp(1.6rem,5vw,2.3rem)]">{t("secret.title")}</h1>
      <p className="mt-2 max-w-152">{t("secret.lead")}</p>
      <p className="mt-2 max-w-152">{t("secret.after")}</p>
      <ErrorSummary title={title} text={t("notSaved")} issues={summary} />
      <form action={`${address}/number/send`} method="post" noValidate>
        <input type="hidden" name="draft" value={draftToken} />
        <TextField
          name="number"
          label={labels.number}
          hint={t("secret.hint")}
          error={sentenceOf("number")}
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
        />
        <p className="mt-5 flex flex-wrap gap-3">
          <button className="button" type="submit">
            {t("save")}
          </button>
          <a className="button quiet" href={address}>
            {t("cancel")}
          </a>
        </p>
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
