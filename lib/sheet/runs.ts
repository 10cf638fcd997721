import { directions, type Locale } from "@/lib/i18n/locales";
import type { Phrase } from "@/lib/i18n/phrase";
import { printable } from "./fonts";

/** A stretch of text as the Typst templates take it: plain data, whatever stands in it. */
export type Run = {
  readonly t: string;
  /** Stands in German whatever is around it. */
  readonly german?: true;
  /** Reads from left to right whatever is around it. */
  readonly ltr?: true;
  readonly strong?: true;
  readonly emph?: true;
  readonly link?: string;
  readonly newline?: true;
};

/** What a catalogue marks as isolated, with the characters that Unicode has for it. */
const marked = /\u2068([^\u2066-\u2069]*)\u2069|\u2066([^\u2066-\u2069]*)\u2069/g;

const word = String.raw`[\p{Script=Latin}\p{N}]+(?:[.,:;/@&+'’%_#?=~–-]+[\p{Script=Latin}\p{N}]+)*`;
/**
 * Latin words, numbers, times, addresses in a text of another script. Without being isolated
 * "030 23125 110" is turned round as "110 23125 030" in Arabic, and "18:00-20:15" likewise.
 */
const latin = new RegExp(
  String.raw`(?:https?://\S+|[\w.+-]+@[\w.-]+\w|[+]?${word}(?:(?: ?[–/&-] ?|[ \u00a0])[+]?${word})*%?)`,
  "giu",
);

/** A text in a language as runs, with everything isolated that its neighbours would turn round. */
export function runsOf(text: string, lang: Locale): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const found of text.matchAll(marked)) {
    runs.push(...isolated(text.slice(from, found.index), lang));
    const [all, name, number] = found;
    runs.push(...(name === undefined ? leftToRight(number ?? "") : germanRun(name)));
    from = found.index + all.length;
  }
  return [...runs, ...isolated(text.slice(from), lang)];
}

/** A sentence with German names in it. */
export function phraseRuns(phrase: Phrase, lang: Locale): Run[] {
  return phrase.flatMap((part) =>
    typeof part === "string" ? runsOf(part, lang) : germanRun(part.german),
  );
}

/** A German name, in a text of any language. */
export function germanRun(text: string): Run[] {
  const t = printable(text);
  return t ? [{ t, german: true }] : [];
}

/** A telephone number, a mail or web address. */
export function leftToRight(text: string, link?: string): Run[] {
  const t = printable(text);
  return t ? [{ t, ltr: true, ...(link ? { link } : {}) }] : [];
}

function isolated(text: string, lang: Locale): Run[] {
  const clean = printable(text);
  if (directions[lang] === "ltr") return clean ? [{ t: clean }] : [];
  const runs: Run[] = [];
  let from = 0;
  for (const found of clean.matchAll(latin)) {
    if (found.index > from) runs.push({ t: clean.slice(from, found.index) });
    runs.push({ t: found[0], ltr: true });
    from = found.index + found[0].length;
  }
  if (from < clean.length) runs.push({ t: clean.slice(from) });
  return runs;
}
