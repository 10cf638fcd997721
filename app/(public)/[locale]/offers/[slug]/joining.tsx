import type { FactWords } from "@/app/(public)/[locale]/offers/fact-words";
import { Icon } from "@/components/icon";
import type { OfferDetail } from "@/domain/offer-list/queries";
import { translator } from "@/lib/i18n/translator";

/** How one joins, what to bring, and the shortest way to somebody who helps. */
export function Joining({ offer, facts }: { offer: OfferDetail; facts: FactWords }) {
  const t = translator(facts.locale, "offer");
  const { enrolment, bring } = offer.facts;
  return (
    <section className="as-seen mt-3.5 grid gap-5 rounded-card border border-line bg-card p-4 md:grid-cols-2">
      <div>
        <h2 className="flex items-center gap-2.5 text-lg">
          <Icon name="join" className="text-brand" />
          {t("join")}
        </h2>
        <ul className="mt-2.5 grid gap-1.5">
          {enrolment.map((way) => (
            <li key={way} className="flex items-start gap-2.5">
              <Icon name="check" className="mt-1 text-soft" />
              {facts.t(`enrolment.${way}`)}
            </li>
          ))}
        </ul>
        {bring && bring.length > 0 && (
          <>
            <h3 className="mt-4 flex items-center gap-2.5">
              <Icon name="bring" className="text-brand" />
              {facts.t("bringTitle")}
            </h3>
            <ul className="mt-1.5 grid gap-1.5">
              {bring.map((thing) => (
                <li key={thing} className="flex items-start gap-2.5">
                  <Icon name="check" className="mt-1 text-soft" />
                  {facts.t(`bring.${thing}`)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="no-print self-center rounded-card bg-brand-tint p-4">
        <h2 className="text-lg">{t("askUs")}</h2>
        <p className="mt-1">{t("askUsText")}</p>
        <a className="button mt-3 w-full" href={`/${facts.locale}/contact?offer=${offer.slug}`}>
          <Icon name="person" />
          {t("askUsButton")}
        </a>
      </div>
    </section>
  );
}
