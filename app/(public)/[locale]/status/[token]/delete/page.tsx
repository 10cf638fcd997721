import type { Metadata } from "next";
import { ErrorSummary } from "@/components/form/error-summary";
import { loadDraft } from "@/lib/forms/draft";
import { translator } from "@/lib/i18n/translator";
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

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await pageLocale(params), "status");
  return unlistedMetadata(t("remove"));
}

/** Asks once more: what is deleted cannot be brought back. */
export default async function DeletePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const { hasCaseFile } = await readOwnStatus(token);
  const t = translator(locale, "status");
  const { draft } = await searchParams;
  const kept = await loadDraft("status-delete", typeof draft === "string" ? draft : "");
  const { summary } = issueSentences(locale, kept, {});
  const address = statusPage({ locale, token });
  return (
    <Shell locale={locale} path={`/status/${token}/delete`}>
      <h1 className="mt-5 text-[clamp(1.6rem,5vw,2.3rem)]">
        {t(hasCaseFile ? "erase" : "remove")}
      </h1>
      <ErrorSummary title={t("codeProblem")} issues={summary} />
      <p className="mt-3 max-w-152">{t(hasCaseFile ? "eraseText" : "removeText")}</p>
      <form action={`${address}/delete/${hasCaseFile ? "ask" : "send"}`} method="post">
        <p className="mt-5 flex flex-wrap gap-3">
          <button className="button" type="submit">
            {t(hasCaseFile ? "eraseYes" : "removeYes")}
          </button>
          <a className="button quiet" href={address}>
            {t("removeNo")}
          </a>
        </p>
      </form>
    </Shell>
  );
}
