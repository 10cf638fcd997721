import type { Locale } from "@/lib/i18n/locales";
import { stem } from "@/lib/text/stem";
import { isStopWord } from "@/lib/text/stop-words";
import { runsOf, type Word, wordOf } from "@/lib/text/words";

/** A word with the form under which the index holds it. */
export type Term = Word & { readonly term: string };

/** What of a text is searched for and by: no stop words, no endings. */
export function termsOf(text: string, locale: Locale): Term[] {
  return runsOf(text)
    .map((run) => termOf(run, locale))
    .filter((term) => term !== null);
}

/** Texts are read many times over, lines such as labels above all: up to so many characters. */
const longestLine = 120;

/**
 * {@link termsOf} that remembers what it has read, for the time an index is built. Not for
 * questions: what somebody typed is nothing to remember.
 */
export function termReader(locale: Locale): (text: string) => readonly Term[] {
  const terms = new Map<string, Term | null>();
  const lines = new Map<string, readonly Term[]>();
  const read = (run: string) => remembered(terms, run, () => termOf(run, locale));
  const readText = (text: string) =>
    runsOf(text)
      .map(read)
      .filter((term) => term !== null);
  return (text) =>
    text.length > longestLine ? readText(text) : remembered(lines, text, () => readText(text));
}

function termOf(run: string, locale: Locale): Term | null {
  const word = wordOf(run);
  if (!word || isStopWord(word.word, locale)) return null;
  return { ...word, term: stem(word.word, locale) };
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
