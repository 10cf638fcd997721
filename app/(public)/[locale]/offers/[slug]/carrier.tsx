import { MdxText } from "@/app/(public)/[locale]/mdx-text";
import { dayNames } from "@/app/(public)/[locale]/offers/day-names";
import type { FactWords } from "@/app/(public)/[locale]/offers/fact-words";
import { ReachList } from "@/app/(public)/[locale]/reach-list";
import { TextNotice } from "@/app/(public)/[locale]/text-notice";
import { fill, German } from "@/components/german";
import { Icon } from "@/components/icon";
import type { OfferDetail } from "@/domain/offer-list/queries";
import { formatList } from "@/lib/i18n/format";
import { translator } from "@/lib/i18n/translator";

/** Who runs the offer, in which languages they answer, and how to reach them directly. */
export function Carrier({ offer, facts }: { offer: OfferDetail; facts: FactWords }) {
  const t = translator(facts.locale, "offer");
  const { contact, contactLanguages } = offer.facts;
  const { carrier } = offer;
  const languages = formatList(
    facts.locale,
    contactLanguages.map((language) => facts.t(`language.${language}`)),
  );
  return (
    <section className="as-seen mt-9 max-w-152 rounded-card border border-line bg-card p-4">
      <h2 className="text-lg">{t("carrier")}</h2>
      <p className="mt-2 font-bold">
        <German>{offer.carrierName}</German>
      </p>
      <p lang={carrier.lang} dir="auto">
        {carrier.summary}
      </p>
      {(carrier.state === "outdated" || carrier.state === "fallback") && (
        <TextNotice state={carrier.state} locale={facts.locale} />
      )}
      {carrier.body && <MdxText source={carrier.body} lang={carrier.lang} />}
      <p className="mt-2">
        <German>{carrier.address}</German>
      </p>
      <Hours offer={offer} facts={facts} />
      <p className="mt-2 flex items-start gap-2.5">
        <Icon name="talk" className="mt-1 text-soft" />
        {facts.t("contactLanguages", { languages })}
      </p>
      {contact.person && (
        <p className="mt-2 flex items-start gap-2.5">
          <Icon name="people" className="mt-1 text-soft" />
          <span>
            {fill(
              (gap) => facts.t("contactPerson", { name: gap }),
              <German>{contact.person}</German>,
            )}
          </span>
        </p>
      )}
      <p className="mt-4 font-bold">{t("contactHere")}</p>
      <ReachList {...contact} locale={facts.locale} />
    </section>
  );
}

/** When somebody is there, where the carrier says so: days with the same hours in one line. */
function Hours({ offer: { carrier }, facts }: { offer: OfferDetail; facts: FactWords }) {
  const t = translator(facts.locale, "place");
  if (!carrier.hours) return null;
  return (
    <div className="mt-2 flex items-start gap-2.5">
      <Icon name="clock" className="mt-1 text-soft" />
      <div>
        <p className="font-bold">{t("hours")}</p>
        {carrier.hours.map(({ weekdays, from, to }) => (
          <p key={`${weekdays.join()}${from}`}>
            {facts.t("session", { days: dayNames(weekdays, facts), from, to })}
          </p>
        ))}
      </div>
    </div>
  );
}
