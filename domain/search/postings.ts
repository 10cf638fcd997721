import SearchableMap from "minisearch/SearchableMap";
import { keysOf } from "@/lib/keys-of";
import { type Document, type Field, fields } from "./document";
import { inTurns } from "./in-turns";
import type { Term } from "./terms";

/**
 * In which things a term stands, and how much it says of each. The numbers of all terms stand in
 * two rows, one behind the other: a question adds up thousands of them and leaves nothing behind.
 */
export type Postings = {
  /** Each term with its number; those that begin like it or are written nearly so are found too. */
  readonly terms: SearchableMap<number>;
  /** Where in both rows the numbers of a term begin; those of the next one follow. */
  readonly starts: Uint32Array;
  /** Places of things, for each term in ascending order. */
  readonly things: Uint32Array;
  /** What the term says of the thing at the same place: BM25+, over all fields. Never negative. */
  readonly scores: Float32Array;
};

/** How often each term stands in each field of a thing. */
type Counts = Readonly<Record<Field, ReadonlyMap<string, number>>>;
type Row = { readonly things: number[]; readonly scores: number[] };

const fieldNames = keysOf(fields);

/** The postings of documents, each of which is known by its place among them. */
export async function postingsOf(documents: readonly Document[]): Promise<Postings> {
  const counts = await inTurns(documents, countsIn);
  const scorers = fieldNames.map((field) => scorer(field, counts));
  const rows = new Map<string, Row>();
  await inTurns(counts, (each, place) => {
    for (const score of scorers) score(each, (term, said) => add(rows, term, place, said));
  });
  return inOneRow(rows);
}

function countsIn(document: Document): Counts {
  return {
    title: countsOf(document.title),
    labels: countsOf(document.labels),
    synonyms: countsOf(document.synonyms),
    summary: countsOf(document.summary),
    names: countsOf(document.names),
    body: countsOf(document.body),
    parts: countsOf(document.parts),
  };
}

function countsOf(terms: readonly Term[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

// As MiniSearch has them: how soon more of the same says nothing new, how much a long text counts
// against a word in it, and what every word in it counts at least.
const saturation = 1.2;
const againstLength = 0.7;
const atLeast = 0.5;

/** Says what each term of a field is worth, given that field of every document. */
function scorer(field: Field, all: readonly Counts[]) {
  const having = new Map<string, number>();
  let words = 0;
  for (const { [field]: counts } of all) {
    words += counts.size;
    for (const term of counts.keys()) having.set(term, (having.get(term) ?? 0) + 1);
  }
  const rarity = (documents: number) =>
    Math.log(1 + (all.length - documents + 0.5) / (documents + 0.5));
  return ({ [field]: counts }: Counts, say: (term: string, score: number) => void): void => {
    const length = (counts.size * all.length) / words;
    const norm = saturation * (1 - againstLength + againstLength * length);
    for (const [term, count] of counts) {
      const often = atLeast + (count * (saturation + 1)) / (count + norm);
      say(term, fields[field] * rarity(having.get(term) ?? 0) * often);
    }
  };
}

function add(rows: Map<string, Row>, term: string, place: number, score: number): void {
  const row = rows.get(term) ?? { things: [], scores: [] };
  rows.set(term, row);
  // In another field of the same thing it may have stood before.
  const last = row.things.length - 1;
  if (row.things[last] === place) row.scores[last] = (row.scores[last] ?? 0) + score;
  else {
    row.things.push(place);
    row.scores.push(score);
  }
}

function inOneRow(rows: ReadonlyMap<string, Row>): Postings {
  const lengths = [...rows.values()].map(({ things }) => things.length);
  const length = lengths.reduce((sum, each) => sum + each, 0);
  const terms = new SearchableMap<number>();
  const starts = new Uint32Array(rows.size + 1);
  const things = new Uint32Array(length);
  const scores = new Float32Array(length);
  let [number, start] = [0, 0];
  for (const [term, row] of rows) {
    terms.set(term, number);
    things.set(row.things, start);
    scores.set(row.scores, start);
    number += 1;
    start += row.things.length;
    starts[number] = start;
  }
  return { terms, starts, things, scores };
}

/** Whether a term stands in a thing. */
export function standsIn({ starts, things }: Postings, term: number, thing: number): boolean {
  let [from, to] = [starts[term] ?? 0, starts[term + 1] ?? 0];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((things[middle] ?? 0) < thing) from = middle + 1;
    else to = middle;
  }
  return things[from] === thing && from < (starts[term + 1] ?? 0);
}
