import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AloudWords } from "@/app/(public)/[locale]/aloud-words";
import { BackLink } from "@/app/(public)/[locale]/back-link";
import { type BesideQuery, besideOf } from "@/app/(public)/[locale]/beside/beside";
import { BesideLinks } from "@/app/(public)/[locale]/beside/beside-links";
import { FactList } from "@/app/(public)/[locale]/fact-list";
import { JsonLd } from "@/app/(public)/[locale]/json-ld";
import { MapLink } from "@/app/(public)/[locale]/map-link";
import { MdxText } from "@/app/(public)/[locale]/mdx-text";
import { doorColour } from "@/app/(public)/[locale]/offers/door-colour";
import type { FactLine } from "@/app/(public)/[locale]/offers/fact-line";
import { moneyLines, whereLines, whoLines } from "@/app/(public)/[locale]/offers/fact-lines";
import { factWords } from "@/app/(public)/[locale]/offers/fact-words";
import { whenLines } from "@/app/(public)/[locale]/offers/when-lines";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { pageMetadata, unlistedMetadata } from "@/app/(public)/[locale]/page-metadata";
import { Recording } from "@/app/(public)/[locale]/recording";
import { Share } from "@/app/(public)/[locale]/share";
import { Shell } from "@/app/(public)/[locale]/shell";
import { TextHead } from "@/app/(public)/[locale]/text-head";
import { TextNotice } from "@/app/(public)/[locale]/text-notice";
import { German } from "@/components/german";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import { readOffer } from "@/domain/offer/queries";
import { offerJsonLd } from "@/domain/open-data/json-ld";
import { formatDate } from "@/lib/i18n/format";
import { publicAddress } from "@/lib/public-address";
import { Carrier } from "./carrier";
import { Joining } from "./joining";
import { OfferBeside } from "./offer-beside";
import { TakeAlong } from "./take-along";

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<BesideQuery>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const offer = readOffer(slug, locale);
  if (!offer) return {};
  const { title, summary } = offer.text;
  if (offer.over) return unlistedMetadata(title);
  const path = `/offers/${slug}`;
  return pageMetadata({
    locale,
    path,
    title,
    description: summary,
    type: "article",
    pictured: path,
  });
}

export default async function OfferPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const offer = readOffer(slug, locale) ?? notFound();
  const t = await getTranslations({ locale, namespace: "offer" });
  const facts = await factWords(locale);
  const colour = doorColour(offer.facts.category);
  const path = `/offers/${slug}`;
  const beside = besideOf(locale, await searchParams);
  if (beside) return <OfferBeside offer={offer} facts={facts} beside={beside} />;
  return (
    <Shell locale={locale} path={path}>
      <BackLink href={`/${locale}/offers`}>{t("back")}</BackLink>
      <p className={`mt-2 font-semibold ${colour.text}`}>
        {facts.t(`category.${offer.facts.category}`)}
      </p>
      <TextHead text={offer.text} />
      <p className="mt-1 text-base text-soft">
        <German>{offer.carrierName}</German>
      </p>
      <BesideLinks locale={locale} path={path} beside={undefined} />
      {offer.fictitious && <p className="note mt-4 max-w-152 text-base">{t("fictitious")}</p>}
      {offer.over && (
        <p className="note mt-4 max-w-152" role="status">
          {t("ended")}
        </p>
      )}
      <TextNotice state={offer.text.state} locale={locale} />
      <h2 className="sr-only">{t("facts")}</h2>
      <div className="mt-5 grid grid-cols-1 gap-3.5 md:grid-cols-2" data-say="">
        <Facts
          icon="people"
          title={t("whoFor")}
          lines={whoLines(offer.facts, facts)}
          colour={colour.text}
        >
          <p className="mt-3 text-base text-soft">{t("noAdvice")}</p>
        </Facts>
        <Facts
          icon="calendar"
          title={t("when")}
          lines={whenLines(offer.facts, facts)}
          colour={colour.text}
        />
        <Facts
          icon="place"
          title={t("where")}
          lines={whereLines(offer.facts, facts)}
          colour={colour.text}
        >
          <MapLink locale={locale} place={offer.facts.where.place} />
        </Facts>
        <Facts
          icon="euro"
          title={t("money")}
          lines={moneyLines(offer.facts, facts)}
          colour={colour.text}
        />
      </div>
      {!offer.over && <Joining offer={offer} facts={facts} />}
      <h2 className="mt-9 text-xl">{t("about")}</h2>
      <Recording recordings={offer.facts.recordings} locale={locale} />
      <MdxText source={offer.text.body} lang={offer.text.lang} />
      <Carrier offer={offer} facts={facts} />
      <TakeAlong offer={offer} locale={locale} />
      <Share locale={locale} path={path} title={offer.text.title} />
      <p className="mt-8 text-base text-soft">
        {t("lastChecked", { date: formatDate(locale, offer.facts.lastChecked) })}
      </p>
      <AloudWords locale={locale} />
      {!offer.over && (
        <JsonLd data={offerJsonLd({ ...offer, url: publicAddress(`/${locale}/offers/${slug}`) })} />
      )}
    </Shell>
  );
}

type FactsProps = {
  icon: IconName;
  title: string;
  lines: readonly FactLine[];
  colour: string;
  children?: ReactNode;
};

function Facts({ icon, title, lines, colour, children }: FactsProps) {
  return (
    <section className="min-w-0 rounded-card border border-line bg-card p-4">
      <h3 className="flex items-center gap-2.5 text-lg">
        <Icon name={icon} className={colour} />
        {title}
      </h3>
      <FactList lines={lines} />
      {children}
    </section>
  );
}
