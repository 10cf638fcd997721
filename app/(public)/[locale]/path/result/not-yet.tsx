import type { PathWords } from "@/app/(public)/[locale]/path/path-words";
import { Icon } from "@/components/icon";
import type { PathPage } from "@/domain/guided-path/queries";
import type { GermanLevel } from "@/domain/offer/vocabulary";
import type { Locale } from "@/lib/i18n/locales";
import { OfferRows } from "./offer-rows";
import type { Why } from "./reason-words";

type Props = {
  locale: Locale;
  notYet: PathPage["notYet"];
  forAge: number;
  /** The filter of the list that finds what there is for this age. */
  ageFilter: string;
  words: PathWords;
  why: Why;
};

/** What is closed for now, why, and what opens it. */
export function NotYet({ locale, notYet, forAge, ageFilter, words, why }: Props) {
  const { t, facts } = words;
  const { german, paper, age } = notYet;
  if (german.length + paper.count + age.count === 0) return null;
  const short = (level: GermanLevel) => (level.length === 2 ? level : facts(`german.${level}`));
  const more = ({ count, items }: { count: number; items: readonly unknown[] }) =>
    count > items.length && (
      <p className="mt-1 text-base">{t("result.more", { count: count - items.length })}</p>
    );
  return (
    <section>
      <h2 className="mt-8 flex items-center gap-2 text-xl text-not">
        <Icon name="clock" />
        {t("result.notYet")}
      </h2>
      {german.map(({ needed, offers, way }) => (
        <div key={needed}>
          <h3 className="mt-4 text-lg">
            {t("result.needsGerman", { level: facts(`german.${needed}`) })}
          </h3>
          <OfferRows locale={locale} rows={offers.items.map((offer) => ({ offer }))} />
          {more(offers)}
          {way === null ? (
            <p className="note mt-2">{t("result.noWay")}</p>
          ) : (
            way.map(({ reaches, courses }, index) => (
              <div key={reaches} className="mt-3 border-s-5 border-fits ps-3">
                <p className="font-bold">
                  {t(index === 0 ? "result.way" : "result.then", { level: short(reaches) })}
                </p>
                <OfferRows locale={locale} rows={courses.map((offer) => ({ offer }))} />
              </div>
            ))
          )}
        </div>
      ))}
      {paper.count > 0 && (
        <>
          <h3 className="mt-4 text-lg">{t("result.paper")}</h3>
          <p className="text-base text-soft">{t("result.paperHelp")}</p>
          <OfferRows
            locale={locale}
            rows={paper.items.map((offer) => ({ offer, note: why.paper(offer) }))}
          />
          {more(paper)}
        </>
      )}
      {age.count > 0 && (
        <>
          <h3 className="mt-4 text-lg">{t("result.age")}</h3>
          <OfferRows
            locale={locale}
            rows={age.items.map((offer) => ({ offer, note: why.age(offer) }))}
          />
          {more(age)}
          {forAge > 0 && (
            <p>
              <a
                className="inline-flex min-h-12 items-center font-bold"
                href={`/${locale}/offers${ageFilter}`}
              >
                {t("result.forAge", { count: forAge })}
              </a>
            </p>
          )}
        </>
      )}
    </section>
  );
}
