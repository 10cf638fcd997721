import type { Locale } from "@/lib/i18n/locales";
import { stem } from "@/lib/text/stem";
import { isStopWord } from "@/lib/text/stop-words";
import { type Word, words } from "@/lib/text/words";

/** A word with the form under which the index holds it. */
export type Term = Word & { readonly term: string };

/** What of a text is searched for and by: no stop words, no endings. */
export function termsOf(text: string, locale: Locale): Term[] {
  return words(text)
    .filter(({ word }) => !isStopWord(word, locale))
    .map((word) => ({ ...word, term: stemmed(word.word, locale) }));
}

/** How many words are kept worked out, in all languages together. */
const kept = 100_000;
const stems = new Map<string, string>();

function stemmed(word: string, locale: Locale): string {
  const key = `${locale} ${word}`;
  const known = stems.get(key);
  if (known !== undefined) return known;
  if (stems.size >= kept) stems.clear();
  const term = stem(word, locale);
  stems.set(key, term);
  return term;
}
