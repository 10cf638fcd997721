import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AloudWords } from "@/app/(public)/[locale]/aloud-words";
import { type BesideQuery, besideOf } from "@/app/(public)/[locale]/beside/beside";
import { BesideLinks } from "@/app/(public)/[locale]/beside/beside-links";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { pageMetadata } from "@/app/(public)/[locale]/page-metadata";
import { RelatedOffers } from "@/app/(public)/[locale]/related-offers";
import { RelatedPlaces } from "@/app/(public)/[locale]/related-places";
import { Share } from "@/app/(public)/[locale]/share";
import { Shell } from "@/app/(public)/[locale]/shell";
import { fill, German } from "@/components/german";
import { Icon } from "@/components/icon";
import { readGuide } from "@/domain/guide/queries";
import { city } from "@/lib/city/city";
import { formatDate } from "@/lib/i18n/format";
import { translator } from "@/lib/i18n/translator";
import { GuideBeside } from "./guide-beside";
import { GuideView } from "./guide-view";
import { SourceLinks } from "./source-links";

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<BesideQuery>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const guide = readGuide(slug, locale);
  if (!guide) return {};
  const { title, summary } = guide.text;
  const path = `/guides/${slug}`;
  return pageMetadata({ locale, path, title, description: summary, type: "article" });
}

export default async function GuidePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const guide = readGuide(slug, locale) ?? notFound();
  const { text, facts } = guide;
  const t = translator(locale, "guide");
  const site = translator(locale, "site");
  const path = `/guides/${slug}`;
  const beside = besideOf(locale, await searchParams);
  if (beside) return <GuideBeside guide={guide} locale={locale} beside={beside} />;
  return (
    <Shell locale={locale} path={path}>
      <GuideView
        guide={guide}
        locale={locale}
        beside={<BesideLinks locale={locale} path={path} beside={undefined} />}
      />
      <AloudWords locale={locale} />
      <p className="note mt-6 max-w-152 font-bold">{t("noAdvice")}</p>
      <p className="mt-4">
        <a className="button" href={`/${locale}/contact`}>
          <Icon name="person" />
          {site("talk")}
        </a>
      </p>
      <RelatedPlaces locale={locale} topic={facts.topic} />
      <RelatedOffers locale={locale} title={t("offers")} categories={facts.categories ?? []} />
      <Share locale={locale} path={path} title={text.title} />
      <section className="mt-8 text-base text-soft">
        <h2 className="font-bold text-ink">{t("sources")}</h2>
        <SourceLinks sources={facts.sources} />
        <p className="mt-2">{t("lastChecked", { date: formatDate(locale, facts.lastChecked) })}</p>
        <p>
          {fill(
            (gap) => t("owner", { owner: gap }),
            <German>{`${facts.owner}, ${city().bodies.team.name}`}</German>,
          )}
        </p>
      </section>
    </Shell>
  );
}
