import "server-only";
import { type PublishedCarrier, publishedCarrier } from "@/domain/carrier/published";
import { today } from "@/lib/clock";
import { type ContentEntry, type ContentSnapshot, content } from "@/lib/content/store";
import { factsIn } from "@/lib/content/text";
import type { PlainDate } from "@/lib/plain-date";
import { movedAddresses } from "./address";
import { isOver } from "./fact-rules";
import { type OfferFacts, offerFacts } from "./facts";

export type PublishedOffer = {
  readonly slug: string;
  readonly entry: ContentEntry;
  readonly facts: OfferFacts;
  readonly carrier: PublishedCarrier;
};

type Catalogue = {
  readonly offers: ReadonlyMap<string, PublishedOffer>;
  /** The offers on show, in their order, by the day it was asked for last. */
  onShow?: { readonly day: PlainDate; readonly offers: readonly PublishedOffer[] };
  /** Present addresses by former ones. */
  readonly moved: ReadonlyMap<string, string>;
};

// Parsed once for each snapshot: the store hands out the same object until something is published.
const catalogues = new WeakMap<ContentSnapshot, Catalogue>();

function catalogue(): Catalogue {
  const snapshot = content();
  const known = catalogues.get(snapshot);
  if (known) return known;
  const parsed = parseCatalogue(snapshot);
  catalogues.set(snapshot, parsed);
  return parsed;
}

function parseCatalogue(snapshot: ContentSnapshot): Catalogue {
  const offers = new Map(
    snapshot.offers.map((entry) => {
      const facts = offerFacts.parse(factsIn(entry.source));
      const carrier = publishedCarrier(facts.carrier);
      if (!carrier) throw new Error(`offer ${entry.slug}: carrier ${facts.carrier} is not there`);
      return [entry.slug, { slug: entry.slug, entry, facts, carrier }];
    }),
  );
  return { offers, moved: movedAddresses([...offers.values()]) };
}

/** Every offer there is, ended ones included: their pages stay and say so. */
export function publishedOffer(slug: string): PublishedOffer | undefined {
  return catalogue().offers.get(slug);
}

/** The present address of an offer, by that or a former one; undefined: there is none. */
export function currentSlug(slug: string): string | undefined {
  const { offers, moved } = catalogue();
  return offers.has(slug) ? slug : moved.get(slug);
}

/** All of them, ended ones included, in no order. */
export function publishedOffers(): PublishedOffer[] {
  return [...catalogue().offers.values()];
}

/** True while an offer stands in the lists and takes requests. */
export function isOnShow(slug: string): boolean {
  const offer = publishedOffer(slug);
  return offer !== undefined && !isOver(offer.facts, today());
}

/**
 * The offers that stand in the lists today: next start first, then what can begin at any time. The
 * same list until something is published or the day is over: others keep what they derive from it.
 */
export function offersOnShow(): readonly PublishedOffer[] {
  const day = today();
  const published = catalogue();
  if (published.onShow?.day !== day) {
    const offers = [...published.offers.values()]
      .filter(({ facts }) => !isOver(facts, day))
      .sort((a, b) => compareStart(a, b, day));
    published.onShow = { day, offers };
  }
  return published.onShow.offers;
}

function compareStart(a: PublishedOffer, b: PublishedOffer, day: PlainDate): number {
  return startKey(a, day).localeCompare(startKey(b, day)) || a.slug.localeCompare(b.slug);
}

function startKey({ facts: { when } }: PublishedOffer, day: PlainDate): string {
  if (when.start && when.start >= day) return when.start;
  return when.rolling ? "8" : "9";
}
