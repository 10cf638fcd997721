import "server-only";
import { offersOnShow, type PublishedOffer } from "@/domain/offer/published";
import { today } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locales";
import type { Candidate } from "./filter-answers";
import { type FilterIndex, filterIndex } from "./filter-index";
import {
  type FilterGroup,
  type FilterName,
  filterNames,
  filterTable,
  type OfferFilter,
} from "./filter-table";
import { type WayOut, waysOut } from "./ways-out";

type Filterable = {
  readonly offers: readonly PublishedOffer[];
  readonly candidates: readonly Candidate[];
  readonly index: FilterIndex;
};

// What is on show is the same list until something is published or the day is over.
const known = new WeakMap<readonly PublishedOffer[], Map<Locale, Filterable>>();

/** What is on show today, ready to be filtered and counted for readers of one language. */
export function filterable(locale: Locale): Filterable {
  const offers = offersOnShow();
  const ofLocales = known.get(offers) ?? new Map<Locale, Filterable>();
  known.set(offers, ofLocales);
  const ready = ofLocales.get(locale) ?? prepare(offers, locale);
  ofLocales.set(locale, ready);
  return ready;
}

function prepare(offers: readonly PublishedOffer[], locale: Locale): Filterable {
  const candidates = offers.map(candidateOf);
  return { offers, candidates, index: filterIndex(candidates, { onDate: today(), locale }) };
}

export function candidateOf({ facts, entry }: PublishedOffer): Candidate {
  return { facts, translatedInto: new Set(Object.keys(entry.translations)) };
}

/** One filter of the form: its choices, each with the number of offers there are with it. */
export type FilterField = {
  readonly name: FilterName;
  readonly group: FilterGroup;
  readonly several: boolean;
  readonly choices: readonly {
    readonly value: string;
    readonly count: number;
    readonly chosen: boolean;
  }[];
};

/** The whole form. A choice counts what stays with it alone in its filter, all others kept. */
export function filterFields(locale: Locale, filter: OfferFilter): FilterField[] {
  const { candidates, index } = filterable(locale);
  return filterNames.map((name) => {
    const { group, several, choices } = filterTable[name];
    const values = choices(candidates, { onDate: today(), locale });
    const ticked = filter[name] ?? [];
    const count = index.countEach(filter, name);
    return {
      name,
      group,
      several,
      choices: [...new Set([...values, ...(name === "age" ? [] : ticked)])].map((value) => ({
        value,
        count: count(value),
        chosen: ticked.includes(value),
      })),
    };
  });
}

/** How many offers stay with a filter. */
export function countOffers(locale: Locale, filter: OfferFilter): number {
  return filterable(locale).index.count(filter);
}

/** What to drop of a filter with which nothing is found. */
export function waysOutOf(locale: Locale, filter: OfferFilter): WayOut[] {
  return waysOut(filter, filterable(locale).index.count);
}
