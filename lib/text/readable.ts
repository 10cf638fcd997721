/**
 * How easily a German text is read. The grade is the fourth Wiener Sachtextformel (Bamberger and
 * Vanecek, "Lesen – Verstehen – Lernen – Schreiben", 1984): 0.2656 × mean length of a sentence in
 * words + 0.2744 × share of words of three syllables and more in percent − 1.693; about the school
 * year that follows the text, 4 to 15.
 */
export type Readability = {
  /** A whole number from 1 to 15. */
  readonly grade: number;
  /** As they stand in the text, the longest first. */
  readonly longSentences: readonly string[];
  /** Each once, the longest first. */
  readonly hardWords: readonly string[];
};

/** Words in a sentence that learners of German still follow; easy language asks for fewer. */
export const longestSentence = 15;
/** Syllables and letters from which on a word is hard to read; a hyphen makes two of it. */
const hardSyllables = 6;
const hardLetters = 18;
/** A grade above this is more than texts of the portal should ask: its own are 1 to 5. */
export const highestGrade = 6;

/** Undefined for a text without a sentence. */
export function readability(text: string): Readability | undefined {
  const sentences = sentencesOf(text).map((sentence) => ({ sentence, words: wordsOf(sentence) }));
  const words = sentences.flatMap((each) => each.words);
  if (words.length === 0) return undefined;
  const long = sentences.filter((each) => each.words.length > longestSentence);
  const manySyllables = words.filter((word) => syllablesOf(word) >= 3).length;
  const grade =
    0.2656 * (words.length / sentences.length) + 0.2744 * ((100 * manySyllables) / words.length);
  return {
    grade: Math.min(15, Math.max(1, Math.round(grade - 1.693))),
    longSentences: long
      .toSorted((a, b) => b.words.length - a.words.length)
      .map(({ sentence }) => sentence),
    hardWords: [...new Set(words.filter(isHard))].toSorted((a, b) => b.length - a.length),
  };
}

// An abbreviation, a number or a time does not end a sentence; a line does.
const noEnd = /\b(z\. ?B|d\. ?h|u\. ?a|bzw|ca|Nr|Tel|Std|Str|usw|evtl|ggf|e\. ?V|Dr|St|\d+)\.$/;

function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const line of text.split(/\n+/)) {
    let open = "";
    for (const part of line.trim().split(/(?<=[.!?…:])\s+/)) {
      open = open ? `${open} ${part}` : part;
      if (noEnd.test(open)) continue;
      sentences.push(open);
      open = "";
    }
    if (open) sentences.push(open);
  }
  return sentences.filter((sentence) => wordsOf(sentence).length > 0);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+/gu) ?? [];
}

function isHard(word: string): boolean {
  return word.length >= hardLetters || syllablesOf(word) >= hardSyllables;
}

/** Counted by groups of vowels; what stands together in German is one, so "Familie" is a little short. */
export function syllablesOf(word: string): number {
  const groups = word.toLowerCase().match(/[aeiou]u|[ae]i|ie|äu|aa|ee|oo|[aeiouyäöü]/g) ?? [];
  return Math.max(1, groups.length);
}
