import fc from "fast-check";
import { filterIndex } from "@/domain/offer-list/filter-index";
import { filterNames, filterTable, type OfferFilter } from "@/domain/offer-list/filter-table";
import { waysOut } from "@/domain/offer-list/ways-out";
import { askedOn, candidates, filters } from "@/domain/testing/catalogue";
import { atMost, type Figure } from "./figure";

const asked = { onDate: askedOn, locale: "ti" } as const;

/**
 * What filtering 2,000 offers costs, over 1,000 made-up filters: the list, the count at every choice
 * of the form, and what to drop. Pages share one process, so that each may take little of it.
 */
export async function filterFigures(): Promise<Figure[]> {
  const offers = fc.sample(candidates, { numRuns: 2000, seed: 15 });
  const chosen = fc.sample(filters, { numRuns: 1000, seed: 15 });
  const index = filterIndex(offers, asked);
  const fields = filterNames.map((name) => ({
    name,
    values: filterTable[name].choices(offers, asked),
  }));
  const countForm = (filter: OfferFilter) => {
    for (const { name, values } of fields) values.map(index.countEach(filter, name));
  };
  const began = performance.now();
  countForm({});
  const first = performance.now() - began;
  const before = process.cpuUsage();
  for (const filter of chosen) {
    index.find(filter);
    countForm(filter);
    waysOut(filter, index.count);
  }
  const { user, system } = process.cpuUsage(before);
  const each = (user + system) / 1000 / chosen.length;
  return [
    atMost("filters: first form after publishing 2,000 offers", first, "ms", 500),
    atMost("filters: list, all counts and ways out of 2,000 offers, CPU each", each, "ms", 2),
  ];
}
