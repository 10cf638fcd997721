import { chosen, type FilterName, type OfferFilter, without } from "./filter-table";

/** What to drop where nothing was found, and how many offers are there then. */
export type WayOut = { readonly dropped: readonly FilterName[]; readonly count: number };

const mostShown = 4;

/**
 * The filters that, dropped alone, bring offers back, the best first; where none does alone, the
 * best pairs; where no pair does, all that do not go with those asked first. Empty only when there
 * are no offers at all.
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
  if (names.length === 0) return [];
  const alone = best(names.map((name) => [name]));
  if (alone.length > 0) return alone;
  const pairs = best(
    names.flatMap((name, index) => names.slice(index + 1).map((other) => [name, other])),
  );
  return pairs.length > 0 ? pairs : best([clashing(filter, names, count)]);
}

/** What to drop so that the rest goes together: who somebody is stays before what they would like. */
function clashing(
  filter: OfferFilter,
  names: readonly FilterName[],
  count: (filter: OfferFilter) => number,
): FilterName[] {
  const dropped: FilterName[] = [];
  for (const [index, name] of names.entries()) {
    const later = names.slice(index + 1);
    if (count(without(filter, [...dropped, ...later])) === 0) dropped.push(name);
  }
  return dropped;
}
