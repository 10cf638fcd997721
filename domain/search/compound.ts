/** Letters that German puts between the parts of a compound: Arbeit-s-erlaubnis, Woche-n-ende. */
const links = ["", "s", "n", "en", "es", "er", "e"] as const;
const shortest = 4;
/** A longer word is no German one: taking it apart could take for ever. */
const longest = 40;

/** The term of a part that is a word of its own; undefined for any other letters. */
export type TermOf = (part: string) => string | undefined;

/**
 * The terms in a compound, by the words that are known: "sprachkurs" is "sprach" and "kurs" where
 * both occur. Empty when it does not come out even. The longest first part wins.
 * @param word one folded word
 * @param nounOf knows the nouns alone: a compound may begin with any word, and goes on with nouns,
 * so that "lohn-s-teuer" is nothing
 */
export function partsOf(word: string, termOf: TermOf, nounOf: TermOf): string[] {
  if (word.length > longest) return [];
  for (let end = word.length - shortest; end >= shortest; end--) {
    const first = termOf(word.slice(0, end));
    if (first === undefined) continue;
    const rest = restOf(word.slice(end), nounOf);
    if (rest.length > 0) return [first, ...rest];
  }
  return [];
}

function restOf(tail: string, nounOf: TermOf): string[] {
  for (const link of links) {
    const rest = tail.slice(link.length);
    if (!tail.startsWith(link) || rest.length < shortest) continue;
    const whole = nounOf(rest);
    if (whole !== undefined) return [whole];
    const parts = partsOf(rest, nounOf, nounOf);
    if (parts.length > 0) return parts;
  }
  return [];
}

/** The last part of a compound, which says what kind of thing it is, where the rest is not known. */
export function kindOf(word: string, termOf: TermOf): string | undefined {
  if (word.length > longest) return undefined;
  for (let start = shortest; start <= word.length - shortest; start++) {
    const last = termOf(word.slice(start));
    if (last !== undefined) return last;
  }
  return undefined;
}
