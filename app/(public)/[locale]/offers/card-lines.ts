import type { OfferFacts } from "@/domain/offer/facts";
import type { FactLine } from "./fact-line";
import { cardLines } from "./fact-lines";
import type { FactWords } from "./fact-words";

// Facts are the same objects until something is published: what was written from them goes with them.
const written = new WeakMap<OfferFacts, Map<string, readonly FactLine[]>>();

/**
 * The lines of an offer's card, written once a day in each language: the same offers stand in the
 * list under ever other filters, and writing sentences is the larger part of a list's work.
 */
export function writtenCardLines(facts: OfferFacts, words: FactWords): readonly FactLine[] {
  const key = `${words.locale} ${words.today}`;
  const known = written.get(facts) ?? new Map<string, readonly FactLine[]>();
  const lines = known.get(key) ?? cardLines(facts, words);
  written.set(facts, known.set(key, lines));
  return lines;
}
