import "server-only";
import { unconfirmedSince } from "@/domain/freshness/unconfirmed";
import { comingInformationDates } from "@/domain/offer/dates";
import { isOver } from "@/domain/offer/fact-rules";
import type { InformationDate, OfferFacts } from "@/domain/offer/facts";
import { offersOnShow, type PublishedOffer, publishedOffer } from "@/domain/offer/published";
import { today } from "@/lib/clock";
import { type LocalizedText, localizedText } from "@/lib/content/localized";
import type { Locale } from "@/lib/i18n/locales";
import { pageOf } from "@/lib/page-of";
import type { PlainDate } from "@/lib/plain-date";
import { openQuestions } from "./filter-index";
import type { FilterName, OfferFilter } from "./filter-table";
import { candidateOf, filterable } from "./filterable";

export const pageSize = 24;

export type OfferView = {
  readonly slug: string;
  readonly facts: OfferFacts;
  readonly text: LocalizedText;
  readonly carrierName: string;
  readonly fictitious: boolean;
};

/** How an offer answers what was chosen, and what has to be asked about it. */
export type FilterMatch = {
  readonly verdict: "fits" | "ask";
  readonly open: readonly FilterName[];
};

export type OfferPage = {
  readonly items: readonly (OfferView & { readonly match: FilterMatch })[];
  readonly count: number;
  /** From 1 to `pages`. */
  readonly page: number;
  readonly pages: number;
};

/**
 * A page of the offers that stay with this filter, 24 a page; a page too far is the last one. What
 * fits comes before what has to be asked; within each the next start comes first.
 */
export function listOffers(locale: Locale, filter: OfferFilter, asked: number): OfferPage {
  const { offers, index } = filterable(locale);
  const { fits, asks } = index.find(filter);
  const ranked = [...fits, ...asks];
  const { shown, page, pages } = pageOf(ranked, asked, pageSize);
  return {
    items: shown.flatMap((position, place) => {
      const offer = offers[position];
      if (!offer) return [];
      const isSure = (page - 1) * pageSize + place < fits.length;
      return [
        { ...viewOf(offer, locale), match: isSure ? sure : matchToAsk(offer, filter, locale) },
      ];
    }),
    count: ranked.length,
    page,
    pages,
  };
}

const sure: FilterMatch = { verdict: "fits", open: [] };

function matchToAsk(offer: PublishedOffer, filter: OfferFilter, locale: Locale): FilterMatch {
  const asked = { onDate: today(), locale };
  return { verdict: "ask", open: openQuestions(candidateOf(offer), filter, asked) };
}

export type OfferDetail = OfferView & {
  readonly over: boolean;
  /** Nobody has confirmed the facts since this day, and that is long ago. */
  readonly unconfirmedSince?: PlainDate;
  readonly carrier: LocalizedText &
    Pick<PublishedOffer["carrier"]["facts"], "address" | "phone" | "mail" | "hours">;
};

/** One offer for its page; undefined: there is none of that name. */
export function readOffer(slug: string, locale: Locale): OfferDetail | undefined {
  const offer = publishedOffer(slug);
  return offer && detailOf(offer, locale);
}

/** All that an offer's page shows of it. */
export function detailOf(offer: PublishedOffer, locale: Locale): OfferDetail {
  const { entry, facts } = offer.carrier;
  const since = unconfirmedSince(offer.facts);
  return {
    ...viewOf(offer, locale),
    over: isOver(offer.facts, today()),
    ...(since ? { unconfirmedSince: since } : {}),
    carrier: {
      ...localizedText(entry, locale),
      address: facts.address,
      ...(facts.phone ? { phone: facts.phone } : {}),
      ...(facts.mail ? { mail: facts.mail } : {}),
      ...(facts.hours ? { hours: facts.hours } : {}),
    },
  };
}

/** What is on show and still has information dates, with these: the next one of each first. */
export function offersWithInformationDates(
  locale: Locale,
): { readonly offer: OfferView; readonly dates: readonly InformationDate[] }[] {
  const day = today();
  return offersOnShow().flatMap((offer) => {
    const dates = comingInformationDates(offer.facts, day);
    return dates.length > 0 ? [{ offer: viewOf(offer, locale), dates }] : [];
  });
}

/** An offer's title alone, in the reader's language where there is one. */
export function offerTitle(slug: string, locale: Locale): LocalizedText | undefined {
  const offer = publishedOffer(slug);
  return offer && localizedText(offer.entry, locale);
}

/** What lists show of an offer. */
export function viewOf(offer: PublishedOffer, locale: Locale): OfferView {
  return {
    slug: offer.slug,
    facts: offer.facts,
    text: localizedText(offer.entry, locale),
    carrierName: String(offer.carrier.entry.source.title),
    fictitious: offer.carrier.facts.fictitious,
  };
}
