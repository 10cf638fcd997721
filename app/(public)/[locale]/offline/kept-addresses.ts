import { listGuides } from "@/domain/guide/queries";
import { offersOnShow } from "@/domain/offer/published";
import { filterFrom } from "@/domain/offer-list/filter-address";
import { listOffers } from "@/domain/offer-list/queries";
import { listPages } from "@/domain/page/queries";
import { listPlaces } from "@/domain/place/queries";
import type { Locale } from "@/lib/i18n/locales";

/** The pages of the whole list in one language, as their links are written. */
export function keptAddresses(locale: Locale): string[] {
  const { pages } = listOffers(locale, filterFrom({}), 1);
  const further = Array.from({ length: pages - 1 }, (_, index) => `/offers?page=${index + 2}`);
  return [
    ...["", "/offline", "/offers", ...further, "/guides", "/places"],
    ...offersOnShow().map(({ slug }) => `/offers/${slug}`),
    ...listGuides(locale).map(({ slug }) => `/guides/${slug}`),
    ...listPlaces(locale, {}).map(({ slug }) => `/places/${slug}`),
    ...listPages(locale).map(({ slug }) => `/info/${slug}`),
  ].map((path) => `/${locale}${path}`);
}
