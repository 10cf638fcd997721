import type { OfferFacts } from "./facts";

type Addressed = {
  readonly slug: string;
  readonly facts: Pick<OfferFacts, "formerSlugs">;
};

/**
 * The name by which calendars, feeds and copies of the open data know an offer: its first address,
 * whatever became of it since.
 */
export function lastingName({ slug, facts }: Addressed): string {
  return facts.formerSlugs?.[0] ?? slug;
}

/**
 * Which address each former one leads to. An address that an offer has now is that offer's, whoever
 * had it before; of two that claim the same former one the first by name has it.
 */
export function movedAddresses(offers: readonly Addressed[]): ReadonlyMap<string, string> {
  const moved = new Map<string, string>();
  const present = new Set(offers.map(({ slug }) => slug));
  for (const { slug, facts } of offers.toSorted((a, b) => a.slug.localeCompare(b.slug))) {
    for (const former of facts.formerSlugs ?? []) {
      if (!present.has(former) && !moved.has(former)) moved.set(former, slug);
    }
  }
  return moved;
}
