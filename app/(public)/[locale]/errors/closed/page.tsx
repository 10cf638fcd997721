import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../page-locale";
import { unlistedMetadata } from "../../page-metadata";
import { Shell } from "../../shell";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "status" });
  return unlistedMetadata(t("closedTitle"));
}

/** What the server puts in place of a status page whose address leads nowhere any more. */
export default async function ClosedPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "status" });
  const site = await getTranslations({ locale, namespace: "site" });
  return (
    <Shell locale={locale} path="/status" reported="/errors/closed">
      <h1 className="mt-6 text-[clamp(1.6rem,5vw,2.3rem)]">{t("closedTitle")}</h1>
      <p className="mt-2 max-w-152">{t("closedText")}</p>
      <p className="mt-5 flex flex-wrap gap-3">
        <a className="button" href={`/${locale}/status`}>
          {t("title")}
        </a>
        <a className="button quiet" href={`/${locale}/contact`}>
          {site("talk")}
        </a>
      </p>
    </Shell>
  );
}
