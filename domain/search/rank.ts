import type { PlainDate } from "@/lib/plain-date";
import { scriptOf } from "@/lib/text/words";
import { kindOf, partsOf, type TermOf } from "./compound";
import { fields } from "./document";
import { knownNoun, knownTerm, type SearchIndex } from "./search-index";
import type { Searchable } from "./searchable";
import { type Term, termsOf } from "./terms";

export type Found = {
  readonly thing: Searchable;
  /** The terms of the index by which it was found. */
  readonly terms: readonly string[];
};

/** Parts of a compound and words read as one count less than what was typed. */
const partWeight = 0.4;
/** A word that stands in so many things is looked for as it is. */
const enough = 24;
/** What reaches less than this share of the best score was met by chance. */
const cutOff = 0.05;

/**
 * What a query finds, best first. The same query on the same content and day gives the same order:
 * by score (how rare the word is, where it stands, how many of the words are met), then by name.
 */
export function rank(index: SearchIndex, query: string, onDate: PlainDate): Found[] {
  const weights = weightsOf(index, query);
  if (weights.size === 0) return [];
  const things = (term: string) => index.vocabulary.get(term)?.things ?? 0;
  const results = index.find.search([...weights.keys()].join(" "), {
    boost: fields,
    boostTerm: (term) => weights.get(term) ?? 1,
    // A word that the content knows is not mistyped.
    fuzzy: (term) => (things(term) > 0 ? false : editsIn(term)),
    // What fills a page by itself needs no words that merely begin like it.
    prefix: (term) => term.length >= 3 && !/\d/.test(term) && things(term) < enough,
    weights: { fuzzy: 0.5, prefix: 0.4 },
  });
  const shown = shownOn(index, onDate);
  const met: Met[] = [];
  // They come best first.
  for (const { id, score, terms } of results) {
    const thing = shown.get(id);
    if (!thing) continue;
    if (score < (met[0]?.score ?? 0) * cutOff) break;
    met.push({ id, score, thing, terms });
  }
  return met.sort(byScoreThenName);
}

type Shown = { readonly day: PlainDate; readonly things: SearchIndex["things"] };

/** Of each index what is shown on the day that was asked for last. */
const shownThings = new WeakMap<SearchIndex, Shown>();

function shownOn(index: SearchIndex, day: PlainDate): SearchIndex["things"] {
  const known = shownThings.get(index);
  if (known?.day === day) return known.things;
  const things = new Map([...index.things].filter(([, thing]) => !thing.isOver(day)));
  shownThings.set(index, { day, things });
  return things;
}

type Met = Found & { readonly id: string; readonly score: number };

function byScoreThenName(a: Met, b: Met): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}

/** How many letters may be wrong: none in numbers and short words, one in four otherwise, two at most. */
function editsIn(term: string): number {
  return /\d/.test(term) ? 0 : Math.min(2, Math.floor(term.length / 4));
}

/** The terms of a query with what each weighs: as typed, two words read as one, parts of a compound. */
function weightsOf(index: SearchIndex, query: string): Map<string, number> {
  const typed = termsOf(query, index.locale);
  const termOf = knownTerm(index.vocabulary, index.locale);
  const asOne = typed
    .slice(1)
    .flatMap(({ word }, before) => termOf((typed[before]?.word ?? "") + word) ?? []);
  const weighted = (terms: readonly string[], weight: number) =>
    terms.map((term) => [term, weight] as const);
  return new Map([
    ...weighted(
      typed.flatMap((term) => partsIn(term, index, termOf)),
      partWeight,
    ),
    ...weighted(asOne, 1),
    ...weighted(
      typed.map(({ term }) => term),
      1,
    ),
  ]);
}

function partsIn({ term, word }: Term, index: SearchIndex, termOf: TermOf): string[] {
  // Arabic and Tigrinya do not write compounds as one word.
  if (scriptOf(word) !== "latin" && index.locale !== "fa-AF") return [];
  const parts = partsOf(word, termOf, knownNoun(index.vocabulary, index.locale));
  if (parts.length > 0 || index.vocabulary.has(term)) return parts;
  // A driving licence is no sick note: that both end alike says something only where things of
  // that kind are what is offered.
  const kind = kindOf(word, (part) => {
    const known = termOf(part);
    return known !== undefined && index.vocabulary.get(known)?.isName ? known : undefined;
  });
  return kind === undefined ? [] : [kind];
}
