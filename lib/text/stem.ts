import type { Locale } from "@/lib/i18n/locales";
import { scriptOf } from "./words";

/**
 * A word without the endings and prefixes that come and go with the sentence. Light on purpose: it
 * only has to bring the forms of one word together, the way a reader would see them as the same.
 * @param word one folded word
 * @param locale tells Arabic and Dari apart, which share their letters
 */
export function stem(word: string, locale: Locale): string {
  if (/\d/.test(word)) return word;
  switch (scriptOf(word)) {
    case "latin":
      return german(word);
    case "arabic":
      return locale === "fa-AF" ? dari(word) : arabic(word);
    case "ethiopic":
      return tigrinya(word);
    default:
      return word;
  }
}

/** The word without the first ending that leaves at least `rest` letters. */
function without(word: string, ending: RegExp, rest: number): string {
  const cut = word.replace(ending, "");
  return cut.length >= rest ? cut : word;
}

function german(word: string): string {
  const bare = without(word, /(ungen|ung|innen|in)$/, 4);
  if (bare !== word) return bare;
  // One after the other: Kurse is more than one Kurs, Zeugnisse more than one Zeugnis.
  return without(without(word, /(ern|en|em|er|es|e|n)$/, 4), /s+$/, 4);
}

function arabic(word: string): string {
  // More than once: الألمانية begins, after its article, with the same two letters.
  const bare = without(word, /^(و?(ال|بال|کال|فال|لل))+/, 3);
  const alone = bare === word ? without(word, /^[وبلف]/, 5) : bare;
  // شهادتي, شهادتكم: before what is mine or yours the last letter of شهادة becomes ت.
  const owned = without(alone, /ت(ی|ه|ک|ها|هم|هن|نا|کم)$/, 3);
  const ending = /(یات|ات|ان|ون|ین|یه|ها|هم|هن|نا|کم|ه|ی|ا)$/;
  return owned === alone ? without(alone, ending, 3) : owned;
}

function dari(word: string): string {
  const bare = without(word, /^ن?می/, 4);
  const one = without(bare, /(های|هایی|ها)$/, 3);
  return without(one, /((?<=ه)ای|ی)$/, 4);
}

function tigrinya(word: string): string {
  const bare = without(word, /^[ንብ]/, 3);
  const single = without(bare, /(?<=..)ን$/, 3);
  const unowned = without(single, /(ኩም|ኩን)$/, 2);
  const plural = without(unowned, /ታት$/, 2);
  // ኮርሳት is more than one ኮርስ: the letter before ት goes back from its fourth order to its sixth.
  return plural.replace(/(?<=.)([\u1200-\u137f])ት$/, (ending, letter: string) => {
    const code = letter.charCodeAt(0);
    return code % 8 === 3 ? String.fromCharCode(code + 2) : ending;
  });
}
