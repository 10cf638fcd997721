import type { Metadata } from "next";
import { AloudWords } from "@/app/(public)/[locale]/aloud-words";
import { BackLink } from "@/app/(public)/[locale]/back-link";
import { CopiedAddress } from "@/app/(public)/[locale]/copied-address";
import { doorColour } from "@/app/(public)/[locale]/offers/door-colour";
import { factWords } from "@/app/(public)/[locale]/offers/fact-words";
import { movedOrGone } from "@/app/(public)/[locale]/offers/moved";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { Shell } from "@/app/(public)/[locale]/shell";
import { German } from "@/components/german";
import { readOffer } from "@/domain/offer-list/queries";
import { translator } from "@/lib/i18n/translator";
import { publicAddress } from "@/lib/public-address";

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const offer = readOffer((await params).slug, locale);
  if (!offer) return {};
  const t = translator(locale, "code");
  return { title: t("title", { title: offer.text.title }), robots: { index: false } };
}

/** An offer's address as a picture, large enough to be read off this phone by another one. */
export default async function QrPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const offer = readOffer(slug, locale) ?? movedOrGone(slug, (to) => `/${locale}/offers/${to}/qr`);
  const t = translator(locale, "code");
  const facts = factWords(locale);
  const page = `/${locale}/offers/${slug}`;
  const { category } = offer.facts;
  return (
    <Shell locale={locale} path={`/offers/${slug}/qr`}>
      <BackLink href={page}>{t("back")}</BackLink>
      <h1 className="mt-2 text-[clamp(1.5rem,5vw,2.2rem)]">{t("heading")}</h1>
      <p className={`mt-4 font-bold ${doorColour(category).text}`}>
        {facts.t(`category.${category}`)}
      </p>
      <p className="text-lg font-bold" lang={offer.text.lang} dir="auto">
        {offer.text.title}
      </p>
      <p className="text-base text-soft">
        <German>{offer.carrierName}</German>
      </p>
      {/* biome-ignore lint/performance/noImgElement: two kilobytes drawn for this page; next/image would send it through its own service. */}
      <img
        className="mt-4 w-full max-w-80 rounded-card border border-line"
        src={`${page}/qr.svg`}
        alt={t("image")}
        width={320}
        height={320}
      />
      <p className="mt-4 max-w-152" data-say="">
        {t("hint")}
      </p>
      <p className="mt-4 max-w-152">
        {t("address")}
        <br />
        <CopiedAddress
          locale={locale}
          address={publicAddress(page)}
          className="font-bold wrap-anywhere"
        />
      </p>
      <AloudWords locale={locale} />
    </Shell>
  );
}
