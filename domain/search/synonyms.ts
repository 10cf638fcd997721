import type { SearchWords } from "@/lib/content/search-words";
import { type Locale, sourceLocale } from "@/lib/i18n/locales";
import { termsOf } from "./terms";

type Group = { readonly phrases: readonly string[]; readonly words: string };

/**
 * Other words for what a German text says, from the list that editors keep. German alone decides
 * which apply, because every text has it: so a reader's own word finds what nobody has translated.
 */
export function synonymsIn(list: SearchWords, locale: Locale): (german: string) => string[] {
  const groups: Group[] = list.map((group) => ({
    phrases: group.de.map(phraseOf),
    words: [...group.de, ...(locale === sourceLocale ? [] : (group[locale] ?? []))].join(" · "),
  }));
  return (german) => {
    const text = phraseOf(german);
    return groups
      .filter(({ phrases }) => phrases.some((phrase) => text.includes(phrase)))
      .map(({ words }) => words);
  };
}

/** The terms with a space on both sides, so that a phrase is found in whole words alone. */
function phraseOf(text: string): string {
  return ` ${termsOf(text, sourceLocale)
    .map(({ term }) => term)
    .join(" ")} `;
}
