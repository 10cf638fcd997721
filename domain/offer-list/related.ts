import "server-only";
import { offersOnShow } from "@/domain/offer/published";
import { type Category, doorOf, categories as known } from "@/domain/offer/vocabulary";
import { type LocalizedText, localizedText } from "@/lib/content/localized";
import type { Locale } from "@/lib/i18n/locales";

export type RelatedOffer = {
  readonly slug: string;
  readonly category: Category;
  readonly text: LocalizedText;
};

/** At most `limit` offers of these kinds, the next start first, no kind before each has had its turn. */
export function relatedOffers(
  categories: readonly Category[],
  locale: Locale,
  limit: number,
): RelatedOffer[] {
  const offers = offersOnShow();
  const queues = categories.map((category) =>
    offers.filter(({ facts }) => facts.category === category),
  );
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? []))
    .flat()
    .slice(0, limit)
    .map(({ slug, entry, facts }) => ({
      slug,
      category: facts.category,
      text: localizedText(entry, locale),
    }));
}

/**
 * Kinds of offers to be named in place of one that is over: the same kind where one is on show, else
 * what stands behind the same door.
 */
export function alternativesTo(category: Category): Category[] {
  const shown = new Set(offersOnShow().map(({ facts }) => facts.category));
  if (shown.has(category)) return [category];
  return known.filter((other) => doorOf[other] === doorOf[category] && shown.has(other));
}
