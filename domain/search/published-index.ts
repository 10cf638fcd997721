import "server-only";
import { type PublishedOffer, publishedOffers } from "@/domain/offer/published";
import { type ContentSnapshot, content } from "@/lib/content/store";
import type { Locale } from "@/lib/i18n/locales";
import { processWide } from "@/lib/process-wide";
import { searchableGuide } from "./guide-facts";
import { searchableOffer } from "./offer-facts";
import { searchablePlace } from "./place-facts";
import { buildIndex, type SearchIndex } from "./search-index";
import type { Searchable } from "./searchable";

// Built once for each snapshot and language: the store hands out the same object until something
// is published. What is over is left out when it is asked for, not here.
type Indexes = Map<Locale, Promise<SearchIndex>>;
const indexes = processWide("search", new WeakMap<ContentSnapshot, Indexes>());

/** The index of what is published now, in a language. */
export function searchIndex(locale: Locale): Promise<SearchIndex> {
  const snapshot = content();
  const byLocale: Indexes = indexes.value.get(snapshot) ?? new Map();
  indexes.value.set(snapshot, byLocale);
  const known = byLocale.get(locale);
  if (known) return known;
  const built = buildIndex(searchables(publishedOffers(), snapshot), snapshot.searchWords, locale);
  byLocale.set(locale, built);
  built.catch(() => byLocale.delete(locale));
  return built;
}

/** Everything that can be found. */
export function searchables(
  offers: readonly PublishedOffer[],
  { guides, places }: Pick<ContentSnapshot, "guides" | "places">,
): Searchable[] {
  return [
    ...offers.map(searchableOffer),
    ...guides.map(searchableGuide),
    ...places.map(searchablePlace),
  ];
}
