import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../page-locale";
import { Shell } from "../../shell";

type Props = { params: Promise<{ locale: string; status: string }> };

async function wording({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "errors" });
  const missing = (await params).status === "404";
  return {
    locale,
    title: t(missing ? "notFoundTitle" : "brokenTitle"),
    text: t(missing ? "notFoundText" : "brokenText"),
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = await wording(props);
  return { title, robots: { index: false } };
}

/** What the server puts in place of the framework's error pages, which are empty without scripts. */
export default async function ErrorPage(props: Props) {
  const { locale, title, text } = await wording(props);
  const site = await getTranslations({ locale, namespace: "site" });
  return (
    <Shell locale={locale} path="">
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
