import { fold } from "./fold";

/** A word of a text: folded for comparing, and as it is written for showing. */
export type Word = { readonly word: string; readonly written: string };

/** The words of a text in their order; single letters are none. */
export function words(text: string): Word[] {
  return runsOf(text)
    .map(wordOf)
    .filter((word) => word !== null);
}

// Direction marks and soft hyphens stand in and around words of copied text, and are no gaps.
const letters = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu;
/** The joiner stays to be seen, because in Persian it is part of how a word is written. */
const invisibleButJoiner = /(?!\u200c)\p{Cf}/gu;

/**
 * The letters of a text that stand together, in their order. A number and its letter are one word
 * however they are set ("§ 60 a", "B 1"), because letters from offices set them in every way.
 */
export function runsOf(text: string): string[] {
  const runs: string[] = [];
  for (const run of text.toWellFormed().normalize("NFKC").match(letters) ?? []) {
    const before = runs.at(-1);
    if (before !== undefined && belongTogether(before, run)) {
      runs[runs.length - 1] = before + run;
    } else {
      runs.push(run);
    }
  }
  return runs;
}

const number = /^\d{1,3}$/;
const letter = /^[a-z]$/i;

function belongTogether(before: string, run: string): boolean {
  if (before.length > 3 || run.length > 1) return false;
  return (number.test(before) && letter.test(run)) || (letter.test(before) && /^\d$/.test(run));
}

/** What a run says; null where nothing is left to compare. */
export function wordOf(run: string): Word | null {
  const word = fold(run);
  if (word.length < 2) return null;
  return { word, written: run.replace(invisibleButJoiner, "") };
}

export type Script = "latin" | "arabic" | "ethiopic" | "other";

/** The script a folded word is written in; a number counts as Latin. */
export function scriptOf(word: string): Script {
  if (/\p{Script=Arabic}/u.test(word)) return "arabic";
  if (/\p{Script=Ethiopic}/u.test(word)) return "ethiopic";
  return /^[a-z0-9]+$/.test(word) ? "latin" : "other";
}
