import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { pageMetadata, unlistedMetadata } from "@/app/(public)/[locale]/page-metadata";
import { Shell } from "@/app/(public)/[locale]/shell";
import { Icon } from "@/components/icon";
import {
  asksForMatch,
  filterFrom,
  filterQuery,
  hasUnreadableAge,
  type SearchParams,
} from "@/domain/offer/filter";
import { listOffers, type OfferPage } from "@/domain/offer/queries";
import { ActiveFilters } from "./active-filters";
import { factWords } from "./fact-words";
import { FilterForm } from "./filter-form";
import { type ListWords, listWords } from "./list-words";
import { OfferCard } from "./offer-card";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const title = (await getTranslations({ locale, namespace: "offers" }))("title");
  const { page, ...picked } = await searchParams;
  // What somebody picked for themselves is no page of its own to be found.
  if (Object.keys(picked).length > 0) return unlistedMetadata(title);
  const path = Number(page) > 1 ? `/offers?page=${Number(page)}` : "/offers";
  return pageMetadata({ locale, path, title, feed: "/offers/feed.xml" });
}

export default async function OffersPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const query = await searchParams;
  const filter = filterFrom(query);
  const list = listOffers(locale, filter, Number(query.page) || 1);
  const words = await listWords(locale);
  const facts = await factWords(locale);
  const { t } = words;
  const badAge = hasUnreadableAge(query);
  return (
    <Shell locale={locale} path={`/offers${filterQuery(filter, list.page)}`}>
      <h1 className="mt-5 text-[clamp(1.6rem,5vw,2.3rem)]">{t("found", { count: list.count })}</h1>
      {badAge && (
        <p className="note mt-3" role="alert">
          {t("badAge")}
        </p>
      )}
      <ActiveFilters filter={filter} facts={facts} words={words} />
      <FilterForm
        filter={filter}
        typedAge={String(query.age ?? "")}
        facts={facts}
        words={words}
        open={list.count === 0 || badAge}
      />
      {list.count === 0 ? (
        <NothingFound locale={locale} words={words} />
      ) : (
        <div className="mt-5 grid grid-cols-1 gap-3.5">
          {list.items.map((offer) => (
            <OfferCard
              key={offer.slug}
              offer={offer}
              matched={asksForMatch(filter)}
              facts={facts}
              words={words}
            />
          ))}
        </div>
      )}
      <Pages
        list={list}
        words={words}
        href={(page) => `/${locale}/offers${filterQuery(filter, page)}`}
      />
    </Shell>
  );
}

function NothingFound({ locale, words: { t, doors } }: { locale: string; words: ListWords }) {
  return (
    <section className="mt-6 rounded-card border border-line bg-card p-5">
      <h2 className="text-xl">{t("noneTitle")}</h2>
      <p className="mt-2 max-w-152">{t("noneText")}</p>
      <p className="mt-4 flex flex-wrap gap-3">
        <a className="button" href={`/${locale}/contact`}>
          <Icon name="person" />
          {doors("person")}
        </a>
        <a className="button quiet" href={`/${locale}/offers`}>
          {t("reset")}
        </a>
      </p>
    </section>
  );
}

type PagesProps = { list: OfferPage; words: ListWords; href: (page: number) => string };

function Pages({ list: { page, pages }, words: { t }, href }: PagesProps) {
  if (pages === 1) return null;
  return (
    <nav className="mt-6 flex flex-wrap items-center gap-4" aria-label={t("pages")}>
      {page > 1 && (
        <a className="button quiet" href={href(page - 1)} rel="prev">
          <Icon name="back" />
          {t("previous")}
        </a>
      )}
      <span>{t("page", { page, pages })}</span>
      {page < pages && (
        <a className="button quiet" href={href(page + 1)} rel="next">
          {t("next")}
          <Icon name="forward" />
        </a>
      )}
    </nav>
  );
}
