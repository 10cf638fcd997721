import { fold } from "./fold";

/** A word of a text: folded for comparing, and as it is written for showing. */
export type Word = { readonly word: string; readonly written: string };

/**
 * The words of a text in their order; single letters are none. A number and its letter are one word
 * however they are set ("§ 60 a", "B 1"), because letters from offices set them in every way.
 */
export function words(text: string): Word[] {
  const joined: Word[] = [];
  for (const written of plain(text).match(inWord) ?? []) {
    const word = folded(written);
    const before = joined.at(-1);
    if (before && belongTogether(before.word, word)) {
      joined.splice(-1, 1, { word: before.word + word, written: before.written + written });
    } else if (word !== "") {
      joined.push({ word, written });
    }
  }
  return joined.filter(({ word }) => word.length > 1);
}

// Direction marks and soft hyphens stand in and around words of copied text. The joiner stays: in
// Persian it is part of how a word is written.
const invisible = /(?!\u200c)\p{Cf}/gu;
const inWord = /[\p{L}\p{N}\p{M}\u200c]+/gu;

function plain(text: string): string {
  return text.toWellFormed().normalize("NFKC").replace(invisible, "");
}

const number = /^\d{1,3}$/;
const letter = /^[a-z]$/;

function belongTogether(before: string, word: string): boolean {
  return (number.test(before) && letter.test(word)) || (letter.test(before) && /^\d$/.test(word));
}

/** How many words are kept folded: a language in use has fewer. */
const kept = 50_000;
const foldings = new Map<string, string>();

function folded(written: string): string {
  const known = foldings.get(written);
  if (known !== undefined) return known;
  if (foldings.size >= kept) foldings.clear();
  const word = fold(written);
  foldings.set(written, word);
  return word;
}

export type Script = "latin" | "arabic" | "ethiopic" | "other";

/** The script a folded word is written in; a number counts as Latin. */
export function scriptOf(word: string): Script {
  if (/\p{Script=Arabic}/u.test(word)) return "arabic";
  if (/\p{Script=Ethiopic}/u.test(word)) return "ethiopic";
  return /^[a-z0-9]+$/.test(word) ? "latin" : "other";
}
