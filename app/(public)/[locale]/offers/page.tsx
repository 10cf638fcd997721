import type { Metadata } from "next";
import { Note } from "@/app/(public)/[locale]/offline/note";
import { PageLinks } from "@/app/(public)/[locale]/page-links";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { pageMetadata, unlistedMetadata } from "@/app/(public)/[locale]/page-metadata";
import { SearchBox } from "@/app/(public)/[locale]/search/search-box";
import { Shell } from "@/app/(public)/[locale]/shell";
import {
  filterFrom,
  filterQuery,
  hasUnreadableAge,
  type SearchParams,
} from "@/domain/offer-list/filter-address";
import { isAboutMe } from "@/domain/offer-list/filter-table";
import { listOffers } from "@/domain/offer-list/queries";
import { translator } from "@/lib/i18n/translator";
import { ActiveFilters } from "./active-filters";
import { factWords } from "./fact-words";
import { listWords } from "./list-words";
import { Narrowing } from "./narrowing";
import { NothingFound } from "./nothing-found";
import { OfferCard } from "./offer-card";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const title = translator(locale, "offers")("title");
  const { page: asked, ...picked } = await searchParams;
  // What somebody picked for themselves is no page of its own to be found.
  if (Object.keys(picked).length > 0) return unlistedMetadata(title);
  const { page } = listOffers(locale, {}, Number(asked) || 1);
  const path = page > 1 ? `/offers?page=${page}` : "/offers";
  return pageMetadata({ locale, path, title, feed: "/offers/feed.xml" });
}

export default async function OffersPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const query = await searchParams;
  const filter = filterFrom(query);
  const list = listOffers(locale, filter, Number(query.page) || 1);
  const words = listWords(locale);
  const facts = factWords(locale);
  const { t } = words;
  return (
    <Shell locale={locale} path={`/offers${filterQuery(filter, list.page)}`}>
      <h1 className="mt-5 text-[clamp(1.6rem,5vw,2.3rem)]">{t("found", { count: list.count })}</h1>
      <Note kind="list" locale={locale} />
      <SearchBox locale={locale} />
      {hasUnreadableAge(query) && (
        <p className="note mt-3" role="alert">
          {t("badAge")}
        </p>
      )}
      <Narrowing filter={filter} count={list.count} locale={locale} words={words.filters} />
      <ActiveFilters filter={filter} locale={locale} words={words} />
      {list.count === 0 ? (
        <NothingFound filter={filter} locale={locale} words={words} />
      ) : (
        <div className="mt-5 grid grid-cols-1 gap-3.5">
          {list.items.map((offer) => (
            <OfferCard
              key={offer.slug}
              offer={offer}
              matched={isAboutMe(filter)}
              facts={facts}
              words={words}
            />
          ))}
        </div>
      )}
      <PageLinks
        locale={locale}
        page={list.page}
        pages={list.pages}
        href={(page) => `/${locale}/offers${filterQuery(filter, page)}`}
      />
    </Shell>
  );
}
