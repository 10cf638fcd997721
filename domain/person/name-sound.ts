import { fold } from "@/lib/text/fold";

/**
 * How a name sounds, for comparing and never for showing: one spelling for what offices write in
 * several when they transcribe it (Yousef, Jussuf, Yusuf), in Latin letters whatever it was written in.
 */
export type NameSound = {
  /** Words as they are written but for what keyboards and schooling differ in, in their order. */
  readonly words: readonly string[];
  /** The same words as they sound. */
  readonly sounds: readonly string[];
  /**
   * The same without an h between a vowel and a consonant: Nehla and Nela, Behzad and Bezad are
   * written for one name.
   */
  readonly hushed: readonly string[];
  /** Consonants alone: what Arabic writing leaves in common with a transcription. */
  readonly bones: readonly string[];
  /** Vowels are missing because the name is not written in Latin letters. */
  readonly unvoiced: boolean;
};

/** @param name as somebody typed it, in Latin, Arabic or Ethiopic letters */
export function soundOf(name: string): NameSound {
  const words = wordsOf(name);
  const latin = words.map((word) => inLatin(word));
  const sounds = latin.map(soundOfWord).filter(Boolean);
  return {
    words,
    sounds,
    hushed: sounds.map((word) => word.replace(/(?<=[aeiu])h(?![aeiu])/g, "")),
    bones: sounds.map((word) => word.replace(/[aeiuv]/g, "")).filter(Boolean),
    unvoiced: /[\u0600-\u06ff]/.test(words.join("")),
  };
}

function wordsOf(name: string): string[] {
  return fold(name)
    .replace(/['’ʼ`´ʾʿ]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !articles.has(word));
}

/** What stands before names and is left out as often. */
const articles = new Set(["al", "el", "ul"]);

type Step = readonly [pattern: RegExp, letters: string];

/** Ways of writing one sound, the longer first. */
const steps: readonly Step[] = [
  [/dsch|dj|dzh/g, "j"],
  [/tsch|tch|sch|sh/g, "s"],
  [/kh|ch/g, "h"],
  [/gh/g, "g"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/ck|q|c/g, "k"],
  [/tz|ts|z/g, "s"],
  [/x/g, "ks"],
  [/oo|ou|uw/g, "u"],
  [/ee|ie|ei|ey|ay|ai/g, "i"],
  [/w/g, "v"],
  [/[yj]/g, "i"],
  [/o/g, "u"],
  [/(.)\1+/g, "$1"],
  [/(?<=[aeiu])h$/g, ""],
  [/e$/g, "a"],
];

function soundOfWord(word: string): string {
  return steps.reduce((text, [pattern, letters]) => text.replace(pattern, letters), word);
}

function inLatin(word: string): string {
  return [...word].map((letter) => arabic[letter] ?? ethiopic(letter) ?? letter).join("");
}

/** Letters as `fold` leaves them. Short vowels are not written. */
const arabic: Readonly<Record<string, string>> = {
  ...{ ا: "a", ب: "b", پ: "p", ت: "t", ث: "th", ج: "j", چ: "tsch", ح: "h", خ: "kh", د: "d" },
  ...{ ذ: "d", ر: "r", ز: "z", ژ: "sh", س: "s", ش: "sh", ص: "s", ض: "d", ط: "t", ظ: "z", ع: "" },
  ...{ غ: "gh", ف: "f", ق: "q", ک: "k", گ: "g", ل: "l", م: "m", ن: "n", و: "w", ه: "h", ی: "y" },
};

const firstEthiopic = 0x1200;
/** The consonant of each eight places of the table of letters, from the first on. */
const ethiopicRows =
  "h l h m s r s sh q q q q b v t ch h h n n - k k kh kh w - z zh y d d j g g g t ch p ts ts f p".split(
    " ",
  );
/** The vowel of each of the eight places. */
const ethiopicVowels = ["e", "u", "i", "a", "e", "", "o", "wa"] as const;

function ethiopic(letter: string): string | undefined {
  const place = letter.charCodeAt(0) - firstEthiopic;
  const consonant = place < 0 ? undefined : ethiopicRows[Math.floor(place / 8)];
  if (!consonant) return undefined;
  const vowel = ethiopicVowels[place % 8] ?? "";
  return consonant === "-" ? vowel : `${consonant}${vowel}`;
}
