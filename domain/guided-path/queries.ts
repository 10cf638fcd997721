import "server-only";
import type { PublishedOffer } from "@/domain/offer/published";
import { countOffers, filterable, waysOutOf } from "@/domain/offer-list/filterable";
import { type OfferView, viewOf } from "@/domain/offer-list/queries";
import type { WayOut } from "@/domain/offer-list/ways-out";
import { today } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locales";
import { type Answers, filterOf, wishesOf } from "./questions";
import { type Ask, type GermanFirst, resultOf } from "./result";

/** The first few of many: the rest stands in the list. */
type Few<Item> = { readonly count: number; readonly items: readonly Item[] };

export type PathPage = {
  readonly fits: Few<OfferView>;
  readonly asks: Few<Ask<OfferView>>;
  readonly notYet: {
    readonly german: readonly (Omit<GermanFirst<OfferView>, "offers"> & {
      readonly offers: Few<OfferView>;
    })[];
    readonly paper: Few<OfferView>;
    readonly age: Few<OfferView>;
  };
  /** What to drop where nothing is open at all. */
  readonly waysOut: readonly WayOut[];
  /** How many offers there are for this wish and age, whatever else was answered. */
  readonly forAge: number;
};

const mostOffers = 4;
const mostNotYet = 3;

const few = <Item, View>(items: readonly Item[], most: number, view: (item: Item) => View) => ({
  count: items.length,
  items: items.slice(0, most).map(view),
});

/** What somebody with these answers can do. Nothing of it is kept. */
export function readPath(locale: Locale, answers: Answers): PathPage {
  const { offers, candidates } = filterable(locale);
  const all = offers.flatMap((published, position) => {
    const candidate = candidates[position];
    return candidate ? [{ ...candidate, published }] : [];
  });
  const { fits, asks, notYet } = resultOf(all, answers, { onDate: today(), locale });
  const view = ({ published }: { published: PublishedOffer }) => viewOf(published, locale);
  const { age } = answers;
  return {
    fits: few(fits, mostOffers, view),
    asks: few(asks, mostOffers, (ask) => ({ ...ask, offer: view(ask.offer) })),
    notYet: {
      german: notYet.german.slice(0, mostNotYet).map(({ needed, offers: waiting, way }) => ({
        needed,
        offers: few(waiting, mostNotYet, view),
        way:
          way?.map(({ reaches, courses }) => ({
            reaches,
            courses: courses.slice(0, mostNotYet).map(view),
          })) ?? null,
      })),
      paper: few(notYet.paper, mostNotYet, view),
      age: few(notYet.age, mostNotYet, view),
    },
    waysOut: fits.length + asks.length === 0 ? waysOutOf(locale, filterOf(answers)) : [],
    forAge: age ? countOffers(locale, { ...wishesOf(answers), age: [age] }) : 0,
  };
}
