import type { Metadata } from "next";
import { AloudWords } from "@/app/(public)/[locale]/aloud-words";
import { type BesideQuery, besideOf } from "@/app/(public)/[locale]/beside/beside";
import { BesideLinks } from "@/app/(public)/[locale]/beside/beside-links";
import { JsonLd } from "@/app/(public)/[locale]/json-ld";
import { factWords } from "@/app/(public)/[locale]/offers/fact-words";
import { movedOrGone } from "@/app/(public)/[locale]/offers/moved";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { pageMetadata, unlistedMetadata } from "@/app/(public)/[locale]/page-metadata";
import { Share } from "@/app/(public)/[locale]/share";
import { Shell } from "@/app/(public)/[locale]/shell";
import { readOffer } from "@/domain/offer-list/queries";
import { offerJsonLd } from "@/domain/open-data/json-ld";
import { publicAddress } from "@/lib/public-address";
import { OfferBeside } from "./offer-beside";
import { OfferView } from "./offer-view";
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
  const beside = besideOf(locale, await searchParams);
  const offer =
    readOffer(slug, locale) ??
    movedOrGone(slug, (to) => `/${locale}/offers/${to}${beside ? `?with=${beside}` : ""}`);
  const facts = factWords(locale);
  const path = `/offers/${slug}`;
  if (beside) return <OfferBeside offer={offer} facts={facts} beside={beside} />;
  return (
    <Shell locale={locale} path={path}>
      <OfferView
        offer={offer}
        facts={facts}
        beside={<BesideLinks locale={locale} path={path} beside={undefined} />}
        passOn={
          <>
            <TakeAlong offer={offer} locale={locale} />
            <Share locale={locale} path={path} title={offer.text.title} />
          </>
        }
      />
      <AloudWords locale={locale} />
      {!offer.over && (
        <JsonLd data={offerJsonLd({ ...offer, url: publicAddress(`/${locale}/offers/${slug}`) })} />
      )}
    </Shell>
  );
}
