import "server-only";
import { type ContentEntry, type ContentSnapshot, content } from "@/lib/content/store";
import { factsIn } from "@/lib/content/text";
import { type CarrierFacts, carrierFacts } from "./facts";

export type PublishedCarrier = {
  readonly slug: string;
  readonly entry: ContentEntry;
  readonly facts: CarrierFacts;
};

// Parsed once for each snapshot: the store hands out the same object until something is published.
const directories = new WeakMap<ContentSnapshot, ReadonlyMap<string, PublishedCarrier>>();

function directory(): ReadonlyMap<string, PublishedCarrier> {
  const snapshot = content();
  const known = directories.get(snapshot);
  if (known) return known;
  const parsed = new Map(
    snapshot.carriers.map((entry) => {
      const facts = carrierFacts.parse(factsIn(entry.source));
      return [entry.slug, { slug: entry.slug, entry, facts }];
    }),
  );
  directories.set(snapshot, parsed);
  return parsed;
}

/** All carriers that are published, in no order. */
export function publishedCarriers(): PublishedCarrier[] {
  return [...directory().values()];
}

/** A published carrier by its address; undefined: there is none of that name. */
export function publishedCarrier(slug: string): PublishedCarrier | undefined {
  return directory().get(slug);
}
