import { Icon } from "@/components/icon";
import { filterQuery } from "@/domain/offer-list/filter-address";
import { type FilterName, type OfferFilter, shownFilters } from "@/domain/offer-list/filter-table";
import { countOffers } from "@/domain/offer-list/filterable";
import type { Locale } from "@/lib/i18n/locales";
import type { FilterWords } from "./filter-words";

/** What is asked for most, the first two that narrow this list are one tap away. */
const quick: readonly (readonly [FilterName, string])[] = [
  ["free", "1"],
  ["places", "1"],
  ["time", "evening"],
  ["childcare", "1"],
  ["online", "1"],
];
const mostQuick = 2;

type Props = { filter: OfferFilter; count: number; locale: Locale; words: FilterWords };

/** The way to all filters, and a few quick ones: the whole form would weigh as much as the list. */
export function Narrowing({ filter, count, locale, words: { t, choice } }: Props) {
  const links = quick
    .filter(([name]) => !filter[name])
    .map(([name, value]) => {
      const narrowed = { ...filter, [name]: [value] };
      return { name, value, narrowed, left: countOffers(locale, narrowed) };
    })
    .filter(({ left }) => left > 0 && left < count)
    .slice(0, mostQuick);
  return (
    <nav className="mt-4 flex flex-wrap gap-2" aria-label={t("title")}>
      <a className="button" href={`/${locale}/offers/filter${filterQuery(filter)}`}>
        <Icon name="filter" />
        {t("open", { count: shownFilters(filter, locale).length })}
      </a>
      {links.map(({ name, value, narrowed, left }) => (
        <a
          key={name}
          className="flex min-h-12 items-center rounded-full border border-field bg-card px-4 py-1 text-base text-ink no-underline hover:border-brand"
          href={`/${locale}/offers${filterQuery(narrowed)}`}
        >
          {choice(name, value)} ({left})
        </a>
      ))}
    </nav>
  );
}
