import type { SearchWords } from "@/lib/content/search-words";
import { type Locale, sourceLocale } from "@/lib/i18n/locales";
import { type Term, termsOf } from "./terms";

/**
 * Other words for what German terms say, from the list that editors keep. German alone decides
 * which apply, because every text has it: so a reader's own word finds what nobody has translated.
 * @returns the terms of every row of the list of which a German phrase occurs
 */
export function synonymsIn(list: SearchWords, locale: Locale): (german: readonly Term[]) => Term[] {
  // By the first term of each phrase: a text is looked through once, however long the list is.
  const phrases = new Map<string, { readonly rest: string; readonly row: readonly Term[] }[]>();
  for (const group of list) {
    const words = [...group.de, ...(locale === sourceLocale ? [] : group[locale])];
    const row = words.flatMap((word) => termsOf(word, locale));
    for (const phrase of group.de) {
      const [first, ...rest] = termsOf(phrase, locale).map(({ term }) => term);
      if (first === undefined) continue;
      phrases.set(first, [...(phrases.get(first) ?? []), { rest: rest.join(" "), row }]);
    }
  }
  return (german) => {
    const rows = german.flatMap(({ term }, place) =>
      (phrases.get(term) ?? [])
        .filter(({ rest }) => rest === "" || follows(rest, german, place + 1))
        .map(({ row }) => row),
    );
    return [...new Set(rows)].flat();
  };
}

function follows(rest: string, terms: readonly Term[], place: number): boolean {
  const count = rest.split(" ").length;
  const next = terms.slice(place, place + count);
  return next.map(({ term }) => term).join(" ") === rest;
}
