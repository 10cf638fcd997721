import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../page-locale";
import { unlistedMetadata } from "../../page-metadata";
import { Shell } from "../../shell";

type Props = { params: Promise<{ locale: string; status: string }> };

async function wording({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "errors" });
  const { status } = await params;
  const texts = { 403: "unavailable", 404: "notFoundText", 413: "formTooLarge" } as const;
  const known = Object.entries(texts).find(([code]) => code === status);
  return {
    locale,
    status,
    title: t(status === "404" ? "notFoundTitle" : "brokenTitle"),
    text: t(known ? known[1] : "brokenText"),
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = await wording(props);
  return unlistedMetadata(title);
}

/** What the server puts in place of the framework's error pages, which are empty without scripts. */
export default async function ErrorPage(props: Props) {
  const { locale, status, title, text } = await wording(props);
  const site = await getTranslations({ locale, namespace: "site" });
  return (
    <Shell locale={locale} path="" reported={`/errors/${status}`}>
      <h1 className="mt-6 text-[clamp(1.6rem,5vw,2.3rem)]">{title}</h1>
      <p className="mt-2 max-w-152">{text}</p>
      <p className="mt-5 flex flex-wrap gap-3">
        <a className="button" href={`/${locale}/offers`}>
          {site("offers")}
        </a>
        <a className="button quiet" href={`/${locale}/contact`}>
          {site("talk")}
        </a>
      </p>
    </Shell>
  );
}
