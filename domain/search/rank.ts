import type { PlainDate } from "@/lib/plain-date";
import { scriptOf } from "@/lib/text/words";
import { kindOf, partsOf, type TermOf } from "./compound";
import { type Postings, standsIn } from "./postings";
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
/** So does what merely begins like a word, and what may be meant by a mistyped one. */
const longerWeight = 0.4;
const mistypedWeight = 0.5;
/** A word that stands in so many things is looked for as it is. */
const enough = 24;
/** What reaches less than this share of the best score was met by chance. */
const cutOff = 0.05;

/** What a question finds, best first. */
export type Ranking = {
  readonly count: number;
  /** Those from a place on to before another one. */
  readonly slice: (from: number, to: number) => Found[];
};

/**
 * What a query finds, best first. The same query on the same content and day gives the same order:
 * by score (how rare the word is, where it stands, how many of the words are met), then by name.
 */
export function rank(index: SearchIndex, query: string, onDate: PlainDate): Ranking {
  const asked = [...weightsOf(index, query)].map(([term, weight]) => meant(index, term, weight));
  const scores = scoresOf(index.postings, asked, shownOn(index, onDate));
  const best = bestFirst(scores);
  return {
    count: best.length,
    slice: (from, to) => [...best.subarray(from, to)].map((place) => foundAt(index, place, asked)),
  };
}

/** A term of the index that a query may mean, with what it weighs beside the others. */
type Meant = { readonly term: string; readonly number: number; readonly weight: number };

/** What a term of a query means: itself, what begins like it, what may be it with letters wrong. */
function meant({ postings, vocabulary }: SearchIndex, asked: string, weight: number): Meant[] {
  const things = vocabulary.get(asked)?.things ?? 0;
  const itself = postings.terms.get(asked);
  const found = new Map<string, Meant>();
  const take = (term: string, number: number, share: number) => {
    if (!found.has(term)) found.set(term, { term, number, weight: weight * share });
  };
  if (itself !== undefined) take(asked, itself, 1);
  // What fills a page by itself needs no words that merely begin like it.
  if (asked.length >= 3 && !/\d/.test(asked) && things < enough) {
    for (const [term, number] of postings.terms.atPrefix(asked)) {
      take(term, number, longerWeight * closeness(term, 0.3 * (term.length - asked.length)));
    }
  }
  // A word that the content knows is not mistyped.
  const mistypedBy = things === 0 ? editsIn(asked) : 0;
  if (mistypedBy > 0) {
    for (const [term, [number, edits]] of postings.terms.fuzzyGet(asked, mistypedBy)) {
      take(term, number, mistypedWeight * closeness(term, edits));
    }
  }
  return [...found.values()];
}

/** From 1 for the term itself towards 0 the further away it is, as MiniSearch weighs it. */
function closeness(term: string, distance: number): number {
  return term.length / (term.length + distance);
}

/** What each thing scores, by its place; more where it meets more of what was asked. */
function scoresOf(
  { starts, things, scores }: Postings,
  asked: readonly (readonly Meant[])[],
  shown: Uint8Array,
): Float64Array {
  const sums = new Float64Array(shown.length);
  const met = new Uint16Array(shown.length);
  const metLast = new Uint16Array(shown.length);
  asked.forEach((terms, position) => {
    for (const { number, weight } of terms) {
      const end = starts[number + 1] ?? 0;
      for (let at = starts[number] ?? 0; at < end; at++) {
        const thing = things[at] ?? 0;
        sums[thing] = (sums[thing] ?? 0) + weight * (scores[at] ?? 0);
        if (metLast[thing] === position + 1) continue;
        metLast[thing] = position + 1;
        met[thing] = (met[thing] ?? 0) + 1;
      }
    }
  });
  return sums.map((sum, thing) => sum * (met[thing] ?? 0) * (shown[thing] ?? 0));
}

/** The places of what was found, without what was met by chance. */
function bestFirst(scores: Float64Array): Uint32Array {
  const least = scores.reduce((most, score) => Math.max(most, score), 0) * cutOff;
  const found = new Uint32Array(scores.length);
  let count = 0;
  scores.forEach((score, place) => {
    if (score > 0 && score >= least) found[count++] = place;
  });
  return found.subarray(0, count).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

function foundAt(
  { things, postings }: SearchIndex,
  place: number,
  asked: readonly (readonly Meant[])[],
): Found {
  const thing = things[place];
  if (!thing) throw new RangeError(`there is no thing at ${place}`);
  const met = asked.flat().filter(({ number }) => standsIn(postings, number, place));
  return { thing, terms: [...new Set(met.map(({ term }) => term))] };
}

type Shown = { readonly day: PlainDate; readonly things: Uint8Array };

/** Of each index what is shown on the day that was asked for last. */
const shownThings = new WeakMap<SearchIndex, Shown>();

/** By its place, 1 for each thing that is shown on a day, 0 for what is over. */
function shownOn(index: SearchIndex, day: PlainDate): Uint8Array {
  const known = shownThings.get(index);
  if (known?.day === day) return known.things;
  const things = Uint8Array.from(index.things, (thing) => (thing.isOver(day) ? 0 : 1));
  shownThings.set(index, { day, things });
  return things;
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
