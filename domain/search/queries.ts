import "server-only";
import { type GuideView, readGuide } from "@/domain/guide/queries";
import { publishedOffer } from "@/domain/offer/published";
import { type OfferView, viewOf } from "@/domain/offer-list/queries";
import { type PlaceView, readPlace } from "@/domain/place/queries";
import { today } from "@/lib/clock";
import { type Locale, locales } from "@/lib/i18n/locales";
import { pageIn } from "@/lib/page-of";
import { mentionedGerman } from "./mention";
import { searchIndex } from "./published-index";
import { type Found, rank } from "./rank";
import type { SearchIndex } from "./search-index";

export const pageSize = 24;

type Shown =
  | { readonly kind: "offer"; readonly offer: OfferView }
  | { readonly kind: "guide"; readonly guide: GuideView }
  | { readonly kind: "place"; readonly place: PlaceView };

export type SearchHit = Shown & {
  readonly slug: string;
  /** German words that led here and that the reader does not see in the title; two at most. */
  readonly via: readonly string[];
};

export type SearchPage = {
  readonly items: readonly SearchHit[];
  readonly count: number;
  /** From 1 to `pages`. */
  readonly page: number;
  readonly pages: number;
  /** Where nothing was found: the other languages in which the question finds something. */
  readonly elsewhere: readonly FoundElsewhere[];
};

export type FoundElsewhere = { readonly locale: Locale; readonly count: number };

/**
 * A page of what a question finds in the reader's language and in German, best first, 24 a page; a
 * page too far is the last one.
 */
export async function search(locale: Locale, text: string, asked: number): Promise<SearchPage> {
  const index = await searchIndex(locale);
  const found = rank(index, text, today());
  const { page, pages } = pageIn(found.count, asked, pageSize);
  const shown = found.slice((page - 1) * pageSize, page * pageSize);
  return {
    items: shown.flatMap((each) => hitOf(each, index)),
    count: found.count,
    page,
    pages,
    elsewhere: found.count === 0 ? await elsewhereThan(locale, text) : [],
  };
}

/** In which other languages a question finds something, with how much. */
async function elsewhereThan(locale: Locale, text: string): Promise<FoundElsewhere[]> {
  const others = locales.filter((other) => other !== locale);
  const counts = others.map(async (other) => ({
    locale: other,
    count: rank(await searchIndex(other), text, today()).count,
  }));
  return (await Promise.all(counts)).filter(({ count }) => count > 0);
}

/** Makes ready what is searched in, in every language, so that the first question after a publication finds it there. */
export async function prepareSearch(): Promise<void> {
  for (const locale of locales) await searchIndex(locale);
}

function hitOf(found: Found, index: SearchIndex): SearchHit[] {
  const { kind, entry } = found.thing;
  const shown = shownOf(kind, entry.slug, index.locale);
  return shown ? [{ ...shown, slug: entry.slug, via: mentionedGerman(found, index) }] : [];
}

function shownOf(kind: Found["thing"]["kind"], slug: string, locale: Locale): Shown | undefined {
  switch (kind) {
    case "offer": {
      const offer = publishedOffer(slug);
      return offer && { kind, offer: viewOf(offer, locale) };
    }
    case "guide": {
      const guide = readGuide(slug, locale);
      return guide && { kind, guide };
    }
    case "place": {
      const place = readPlace(slug, locale);
      return place && { kind, place };
    }
  }
}
