import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/app/(public)/[locale]/back-link";
import { FactList } from "@/app/(public)/[locale]/fact-list";
import { JsonLd } from "@/app/(public)/[locale]/json-ld";
import { MapLink } from "@/app/(public)/[locale]/map-link";
import { MdxText } from "@/app/(public)/[locale]/mdx-text";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { pageMetadata } from "@/app/(public)/[locale]/page-metadata";
import { placeLines } from "@/app/(public)/[locale]/places/place-lines";
import { placeWords } from "@/app/(public)/[locale]/places/place-words";
import { ReachList } from "@/app/(public)/[locale]/reach-list";
import { Shell } from "@/app/(public)/[locale]/shell";
import { TextNotice } from "@/app/(public)/[locale]/text-notice";
import { German } from "@/components/german";
import { Icon } from "@/components/icon";
import { placeJsonLd } from "@/domain/open-data/place-json-ld";
import { readPlace } from "@/domain/place/queries";
import { formatDate } from "@/lib/i18n/format";
import { publicAddress } from "@/lib/public-address";
import { Hours } from "./hours";
import { RelatedToPlace } from "./related";

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const place = readPlace(slug, locale);
  if (!place) return {};
  const { name, text } = place;
  const path = `/places/${slug}`;
  return pageMetadata({ locale, path, title: name, description: text.summary });
}

export default async function PlacePage({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const place = readPlace(slug, locale) ?? notFound();
  const { text, facts } = place;
  const words = placeWords(locale);
  const { t } = words;
  return (
    <Shell locale={locale} path={`/places/${slug}`}>
      <BackLink href={`/${locale}/places`}>{t("back")}</BackLink>
      <p className="mt-2 font-bold text-person">{t(`kind.${facts.kind}`)}</p>
      <h1 className="text-[clamp(1.6rem,5vw,2.3rem)]">
        <German>{place.name}</German>
      </h1>
      <p className="mt-1 max-w-152" lang={text.lang} dir="auto">
        {text.summary}
      </p>
      {facts.fictitious && <p className="note mt-4 max-w-152 text-base">{t("fictitious")}</p>}
      <TextNotice state={text.state} locale={locale} />
      <div className="grid grid-cols-1 gap-x-3.5 md:grid-cols-2">
        <Hours place={place} words={words} />
        <section className="mt-3.5 min-w-0 rounded-card border border-line bg-card p-4">
          <h2 className="text-lg">{t("facts")}</h2>
          <FactList lines={placeLines(facts, words)} />
        </section>
        <section className="mt-3.5 min-w-0 rounded-card border border-line bg-card p-4">
          <h2 className="text-lg">{t("contact")}</h2>
          <ReachList
            locale={locale}
            phone={facts.phone}
            whatsapp={facts.whatsapp}
            mail={facts.mail}
          />
          {facts.web && (
            <p className="mt-2">
              <a
                className="inline-flex min-h-12 items-center gap-2"
                href={facts.web}
                rel="noreferrer"
              >
                <Icon name="online" />
                {t("web")}
              </a>
            </p>
          )}
        </section>
        <section className="mt-3.5 min-w-0 rounded-card border border-line bg-card p-4">
          <h2 className="text-lg">{t("way")}</h2>
          <p className="mt-2">
            <German>{facts.address}</German>
          </p>
          <MapLink locale={locale} place={facts.address} />
        </section>
      </div>
      <h2 className="mt-9 text-xl">{t("about")}</h2>
      <MdxText source={text.body} lang={text.lang} />
      <RelatedToPlace facts={facts} words={words} />
      <p className="mt-8 text-base text-soft">
        {t("lastChecked", { date: formatDate(locale, facts.lastChecked) })}
      </p>
      <JsonLd data={placeJsonLd({ ...place, url: publicAddress(`/${locale}/places/${slug}`) })} />
    </Shell>
  );
}
