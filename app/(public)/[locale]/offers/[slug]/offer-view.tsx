import type { ReactNode } from "react";
import { BackLink } from "@/app/(public)/[locale]/back-link";
import { FactList } from "@/app/(public)/[locale]/fact-list";
import { MapLink } from "@/app/(public)/[locale]/map-link";
import { MdxText } from "@/app/(public)/[locale]/mdx-text";
import { doorColour } from "@/app/(public)/[locale]/offers/door-colour";
import type { FactLine } from "@/app/(public)/[locale]/offers/fact-line";
import { moneyLines, whereLines, whoLines } from "@/app/(public)/[locale]/offers/fact-lines";
import type { FactWords } from "@/app/(public)/[locale]/offers/fact-words";
import { overWord } from "@/app/(public)/[locale]/offers/over-word";
import { whenLines } from "@/app/(public)/[locale]/offers/when-lines";
import { Recording } from "@/app/(public)/[locale]/recording";
import { RelatedOffers } from "@/app/(public)/[locale]/related-offers";
import { TextHead } from "@/app/(public)/[locale]/text-head";
import { TextNotice } from "@/app/(public)/[locale]/text-notice";
import { German } from "@/components/german";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import type { OfferDetail } from "@/domain/offer-list/queries";
import { alternativesTo } from "@/domain/offer-list/related";
import { formatDate } from "@/lib/i18n/format";
import { translator } from "@/lib/i18n/translator";
import { Carrier } from "./carrier";
import { Joining } from "./joining";
import { OfferAudio } from "./offer-audio";
import { OfferPicture } from "./offer-picture";

type Props = {
  readonly offer: OfferDetail;
  readonly facts: FactWords;
  /** What leads to further versions of a page that has an address. */
  readonly beside?: ReactNode;
  readonly passOn?: ReactNode;
};

/** An offer as readers see it: its page, and the preview before there is one. */
export function OfferView({ offer, facts, beside, passOn }: Props) {
  const { locale } = facts;
  const t = translator(locale, "offer");
  const colour = doorColour(offer.facts.category);
  return (
    <>
      <BackLink href={`/${locale}/offers`}>{t("back")}</BackLink>
      <p className={`mt-2 font-bold ${colour.text}`}>
        {facts.t(`category.${offer.facts.category}`)}
      </p>
      <TextHead text={offer.text} />
      <p className="mt-1 text-base text-soft">
        <German>{offer.carrierName}</German>
      </p>
      {beside}
      {offer.fictitious && <p className="note mt-4 max-w-152 text-base">{t("fictitious")}</p>}
      {offer.over && (
        <p className="note mt-4 max-w-152" role="status">
          {t(overWord(offer.facts))}
        </p>
      )}
      {offer.over && (
        <RelatedOffers
          locale={locale}
          title={t("alternatives")}
          categories={alternativesTo(offer.facts.category)}
        />
      )}
      {offer.unconfirmedSince && (
        <p className="note mt-4 max-w-152">
          {t("unconfirmed", { date: formatDate(locale, offer.unconfirmedSince) })}
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
      <OfferPicture picture={offer.facts.picture} />
      <MdxText source={offer.text.body} lang={offer.text.lang} />
      <OfferAudio audio={offer.facts.audio} locale={locale} />
      {offer.facts.flyer && (
        <p className="mt-3">
          <a
            className="inline-flex min-h-12 items-center gap-2.5"
            href={`/media/${offer.facts.flyer.file}`}
          >
            <Icon name="sheet" />
            {t("flyer")}
          </a>
        </p>
      )}
      <Carrier offer={offer} facts={facts} />
      {passOn}
      <p className="mt-8 text-base text-soft">
        {t("lastChecked", { date: formatDate(locale, offer.facts.lastChecked) })}
      </p>
    </>
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
    <section className="as-seen min-w-0 rounded-card border border-line bg-card p-4">
      <h3 className="flex items-center gap-2.5 text-lg">
        <Icon name={icon} className={colour} />
        {title}
      </h3>
      <FactList lines={lines} />
      {children}
    </section>
  );
}
