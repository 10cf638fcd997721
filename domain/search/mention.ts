import { localizedText } from "@/lib/content/localized";
import { sourceLocale } from "@/lib/i18n/locales";
import { scriptOf } from "@/lib/text/words";
import type { Found } from "./rank";
import type { SearchIndex } from "./search-index";
import type { Searchable } from "./searchable";
import { termsOf } from "./terms";

const most = 2;

/** The terms that a list shows of a thing, read once for each index. */
const seenTerms = new WeakMap<SearchIndex, Map<Searchable, ReadonlySet<string>>>();

/**
 * The German words by which something was found, where the reader cannot see it from the title:
 * somebody who typed a word from a letter wants to know that this is about that word.
 */
export function mentionedGerman({ thing, terms }: Found, index: SearchIndex): string[] {
  const { locale, vocabulary } = index;
  if (locale === sourceLocale) return [];
  const seen = termsSeen(thing, index);
  const german = terms.filter((term) => scriptOf(term) === "latin" && !/\d/.test(term));
  if (german.some((term) => seen.has(term))) return [];
  return german.flatMap((term) => vocabulary.get(term)?.written ?? []).slice(0, most);
}

function termsSeen(thing: Searchable, index: SearchIndex): ReadonlySet<string> {
  const ofIndex = seenTerms.get(index) ?? new Map<Searchable, ReadonlySet<string>>();
  seenTerms.set(index, ofIndex);
  const known = ofIndex.get(thing);
  if (known) return known;
  const { title, summary } = localizedText(thing.entry, index.locale);
  const seen = new Set(termsOf(`${title} ${summary}`, index.locale).map(({ term }) => term));
  ofIndex.set(thing, seen);
  return seen;
}
