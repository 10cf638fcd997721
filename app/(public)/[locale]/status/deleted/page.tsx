import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/icon";
import { pageLocale } from "../../page-locale";
import { unlistedMetadata } from "../../page-metadata";
import { Shell } from "../../shell";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "status" });
  return unlistedMetadata(t("removedTitle"));
}

/** Said once a request was taken back; it is the same page for everybody. */
export default async function DeletedPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "status" });
  const site = await getTranslations({ locale, namespace: "site" });
  return (
    <Shell locale={locale} path="/status/deleted">
      <div className="mt-6 flex items-start gap-3.5">
        <span className="grid size-12 flex-none place-items-center rounded-full bg-fits-tint text-2xl text-fits">
          <Icon name="check" />
        </span>
        <h1 className="pt-1 text-[clamp(1.5rem,5vw,2.2rem)]">{t("removedTitle")}</h1>
      </div>
      <p className="mt-4 max-w-152">{t("removedText")}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <a className="button" href={`/${locale}`}>
          {site("home")}
        </a>
        <a className="button quiet" href={`/${locale}/contact`}>
          {site("talk")}
        </a>
      </p>
    </Shell>
  );
}
