import type { Metadata } from "next";
import { filterWords } from "@/app/(public)/[locale]/offers/filter-words";
import { WaysOut } from "@/app/(public)/[locale]/offers/ways-out";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { unlistedMetadata } from "@/app/(public)/[locale]/page-metadata";
import { givenAnswers, pathWords } from "@/app/(public)/[locale]/path/path-words";
import { Shell } from "@/app/(public)/[locale]/shell";
import { PersonLink } from "@/app/(public)/[locale]/ways-on";
import { Icon } from "@/components/icon";
import { readPath } from "@/domain/guided-path/queries";
import { answersFrom, filterOf, pathTo } from "@/domain/guided-path/questions";
import { filterQuery, type SearchParams } from "@/domain/offer-list/filter-address";
import { without } from "@/domain/offer-list/filter-table";
import { translator } from "@/lib/i18n/translator";
import { NotYet } from "./not-yet";
import { OfferRows } from "./offer-rows";
import { reasonWords } from "./reason-words";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = pathWords(await pageLocale(params));
  return unlistedMetadata(t("result.title"));
}

/** What somebody with these answers can do: what fits, what has to be asked, what not yet and why. */
export default async function PathResultPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const answers = answersFrom(await searchParams);
  const words = pathWords(locale);
  const { t, spoken } = words;
  const filters = filterWords(locale);
  const offers = translator(locale, "offers");
  const offer = translator(locale, "offer");
  const reasons = reasonWords(locale);
  const page = readPath(locale, answers);
  const { fits, asks, notYet, waysOut, forAge } = page;
  const filter = filterOf(answers);
  const open = fits.count + asks.count;
  return (
    <Shell locale={locale} path={pathTo(undefined, answers)}>
      <h1 className="mt-5 text-[clamp(1.6rem,5vw,2.3rem)]">
        {t(open > 0 ? "result.title" : "result.none")}
      </h1>
      {open === 0 && <WaysOut filter={filter} ways={waysOut} locale={locale} words={filters} />}
      <ul className="mt-3 flex flex-wrap gap-2" aria-label={t("result.answers")}>
        {givenAnswers(answers).map(([question, value]) => (
          <li key={question}>
            <a
              className="flex min-h-12 items-center gap-2 rounded-full border border-line bg-card px-4 py-1 text-base text-ink no-underline hover:border-brand"
              href={`/${locale}${pathTo(question, answers)}`}
              aria-label={t("result.change", { answer: spoken(question, value) })}
            >
              {spoken(question, value)}
              <Icon name="join" />
            </a>
          </li>
        ))}
      </ul>
      {fits.count > 0 && (
        <section>
          <h2 className="mt-7 flex items-center gap-2 text-xl text-fits">
            <Icon name="check" />
            {t("result.fits")}
          </h2>
          <OfferRows locale={locale} rows={fits.items.map((one) => ({ offer: one }))} />
        </section>
      )}
      {asks.count > 0 && (
        <section>
          <h2 className="mt-7 flex items-center gap-2 text-xl text-asks">
            <Icon name="ask" />
            {t("result.asks")}
          </h2>
          <OfferRows
            locale={locale}
            rows={asks.items.map((ask) => ({
              offer: ask.offer,
              note: [offers("ask", { reasons: reasons.toAsk(ask) })],
            }))}
          />
        </section>
      )}
      {open > 0 && (
        <p className="mt-4">
          <a className="button quiet" href={`/${locale}/offers${filterQuery(filter)}`}>
            {t("result.all", { count: open })}
            <Icon name="next" />
          </a>
        </p>
      )}
      <NotYet
        locale={locale}
        notYet={notYet}
        forAge={forAge}
        ageFilter={filterQuery(without(filter, ["paper", "german"]))}
        words={words}
        why={reasons.why}
      />
      <section className="mt-8 rounded-card border border-line bg-card p-5">
        <h2 className="text-xl">{t("result.unsure")}</h2>
        <p className="mt-2 max-w-152">{offer("noAdvice")}</p>
        <p className="mt-4 flex flex-wrap gap-3">
          <PersonLink locale={locale} />
          <a className="button quiet" href={`/${locale}/path`}>
            {t("result.again")}
          </a>
        </p>
      </section>
      <p className="mt-5 max-w-152 text-base text-soft">{t("stored")}</p>
    </Shell>
  );
}
