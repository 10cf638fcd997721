import "server-only";
import { offersOnShow } from "@/domain/offer/published";
import type { Category } from "@/domain/offer/vocabulary";

const most = 6;

/** The kinds of offers there are most of today, as examples of what to search for. */
export function exampleCategories(): Category[] {
  const counts = new Map<Category, number>();
  for (const { facts } of offersOnShow()) {
    counts.set(facts.category, (counts.get(facts.category) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, offersA], [b, offersB]) => offersB - offersA || a.localeCompare(b))
    .slice(0, most)
    .map(([category]) => category);
}
