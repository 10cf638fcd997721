import type { Paper } from "@/domain/offer/vocabulary";
import type { SpokenLanguage } from "@/domain/person/spoken-languages";
import { type District, districts } from "@/lib/city/districts";
import { keysOf } from "@/lib/keys-of";
import { fold } from "@/lib/text/fold";

const languageNames: Readonly<Record<SpokenLanguage, readonly string[]>> = {
  de: ["deutsch", "german"],
  ar: ["arabisch", "arabic"],
  "fa-AF": ["dari", "prs"],
  ti: ["tigrinya", "tigrinisch", "tigrigna"],
  fa: ["farsi", "persisch", "persian"],
  ps: ["paschtu", "paschto", "pashto", "pashtu"],
  ku: ["kurdisch", "kurmandschi", "kurmanci", "kurmanji", "sorani", "kurdish"],
  so: ["somali", "somalisch"],
  am: ["amharisch", "amharic"],
  en: ["englisch", "english"],
  fr: ["franzosisch", "french"],
  tr: ["turkisch", "turkish"],
  ru: ["russisch", "russian"],
  sq: ["albanisch", "albanian"],
  sr: ["serbisch romani", "serbisch oder romani"],
  srp: ["sr", "serbisch", "serbian", "srpski"],
  rom: ["romani", "romanes", "romany"],
  ka: ["georgisch", "georgian"],
  hy: ["armenisch", "armenian"],
  az: ["aserbaidschanisch", "aseri"],
  ur: ["urdu"],
  bn: ["bengali", "bengalisch"],
  ff: ["fulani", "fula", "peul", "pular"],
  ha: ["haussa", "hausa"],
  other: ["andere", "sonstige"],
};

/** Words as they are compared: folded, and letters and digits alone. */
export function plainWord(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, "");
}

function finder<Code extends string>(names: Readonly<Record<Code, readonly string[]>>) {
  const byWord = new Map<string, Code>();
  for (const code of keysOf(names)) {
    for (const name of [code, ...names[code]]) byWord.set(plainWord(name), code);
  }
  return (text: string): Code | undefined => byWord.get(plainWord(text));
}

/** The language a word of a list means: the first it names. */
export const languageIn = (text: string): SpokenLanguage | undefined =>
  findLanguage(text) ?? findLanguage(text.split(/[,;/(]/)[0] ?? "");
const findLanguage = finder(languageNames);

export const genderIn = finder({
  female: ["w", "f", "weiblich", "frau", "female"],
  male: ["m", "männlich", "mann", "herr", "male"],
  diverse: ["d", "x", "divers", "diverse"],
});

/** Words and sections by which lists name each paper; compared as {@link plainWord} writes them. */
const papersNamed: readonly (readonly [Paper, RegExp])[] = [
  ["duldung60b", /60b|duldunglight/],
  ["duldung60c", /60c|ausbildungsduldung/],
  ["duldung60d", /60d|beschaftigungsduldung/],
  ["duldung60a", /60a/],
  ["gestattung", /gestattung|^(55|63)(abs\d)?asylg$|^age$/],
  ["aufenthaltserlaubnis", /aufenthaltserlaubnis|aufenthaltstitel|^ae$/],
];

/**
 * The paper a list means, by its word or its section; of a Duldung without a section, the usual one.
 * Undefined where it names none, or more than one.
 */
export function paperIn(text: string): Paper | undefined {
  const [only, ...others] = papersIn(text);
  if (!only) return isVaguePaper(text) ? "duldung60a" : undefined;
  return others.length === 0 ? only : undefined;
}

/** A Duldung of whatever section. */
export function isVaguePaper(text: string): boolean {
  return plainWord(text).startsWith("duldung") && papersIn(text).length === 0;
}

function papersIn(text: string): Paper[] {
  const word = plainWord(text);
  return papersNamed.filter(([, pattern]) => pattern.test(word)).map(([paper]) => paper);
}

/** The city's district that a word of a list means, by its slug or its name. */
export function districtIn(
  text: string,
  names: Readonly<Record<string, string>>,
): District | undefined {
  const word = plainWord(text);
  return districts.find(
    (slug) => plainWord(slug) === word || plainWord(names[slug] ?? slug) === word,
  );
}
