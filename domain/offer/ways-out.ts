import { chosen, type FilterName, type OfferFilter, without } from "./filter-table";

/** What to drop where nothing was found, and how many offers are there then. */
export type WayOut = { readonly dropped: readonly FilterName[]; readonly count: number };

const mostShown = 4;

/**
 * The filters that, dropped alone, bring offers back, the best first; where none does alone, the
 * best pairs. Empty only when it takes three.
 * @param count how many offers stay with a filter
 */
export function waysOut(filter: OfferFilter, count: (filter: OfferFilter) => number): WayOut[] {
  const names = chosen(filter).map(({ name }) => name);
  const best = (sets: readonly (readonly FilterName[])[]) =>
    sets
      .map((dropped) => ({ dropped, count: count(without(filter, dropped)) }))
      .filter((way) => way.count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, mostShown);
  const alone = best(names.map((name) => [name]));
  if (alone.length > 0) return alone;
  return best(names.flatMap((name, index) => names.slice(index + 1).map((other) => [name, other])));
}
