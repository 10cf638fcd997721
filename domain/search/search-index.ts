import type { SearchWords } from "@/lib/content/search-words";
import type { Locale } from "@/lib/i18n/locales";
import { keysOf } from "@/lib/keys-of";
import { scriptOf } from "@/lib/text/words";
import { partsOf, type TermOf } from "./compound";
import { type Document, fields, readDocument } from "./document";
import { inTurns } from "./in-turns";
import { type Postings, postingsOf } from "./postings";
import type { Searchable } from "./searchable";
import { synonymsIn } from "./synonyms";
import { type Term, termReader, termsOf } from "./terms";

export type SearchIndex = {
  readonly locale: Locale;
  /** By kind and name; the postings know each by its place here. */
  readonly things: readonly Searchable[];
  readonly postings: Postings;
  readonly vocabulary: Vocabulary;
};

type Known = {
  /** As it is first written. */
  readonly written: string;
  /** In how many things it stands. */
  readonly things: number;
  /** Whether a thing is called by it: it stands in a title or in a fact. */
  readonly isName: boolean;
  /** Whether it is written with a capital somewhere, as German writes its nouns. */
  readonly isNoun: boolean;
};

/** Every term there is. */
export type Vocabulary = ReadonlyMap<string, Known>;

/** The index of a language: everything that can be found, in that language and in German. */
export async function buildIndex(
  things: readonly Searchable[],
  list: SearchWords,
  locale: Locale,
): Promise<SearchIndex> {
  const read = termReader(locale);
  const synonyms = synonymsIn(list, locale);
  const documents = await inTurns(things, (thing) => ({
    thing,
    ...readDocument(thing, locale, read, synonyms),
  }));
  const vocabulary = vocabularyOf(documents);
  const partsIn = partReader(vocabulary, locale);
  const inOrder = documents.toSorted((a, b) => (nameOf(a.thing) < nameOf(b.thing) ? -1 : 1));
  const complete = await inTurns(inOrder, (document) => ({
    ...document,
    parts: partsIn(document),
  }));
  const postings = await postingsOf(complete);
  return { locale, things: inOrder.map(({ thing }) => thing), postings, vocabulary };
}

function nameOf({ kind, entry }: Searchable): string {
  return `${kind}/${entry.slug}`;
}

function vocabularyOf(documents: readonly Document[]): Vocabulary {
  const vocabulary = new Map<string, { -readonly [Part in keyof Known]: Known[Part] }>();
  for (const terms of documents) {
    const own = new Map(
      keysOf(fields)
        .flatMap((field) => terms[field])
        .map(({ term, written }) => [term, written]),
    );
    for (const [term, written] of own) {
      const known = vocabulary.get(term);
      const isNoun = /^\p{Lu}/u.test(written);
      if (!known) vocabulary.set(term, { written, things: 1, isName: false, isNoun });
      else {
        known.things += 1;
        known.isNoun ||= isNoun;
      }
    }
    for (const { term } of [...terms.title, ...terms.labels]) {
      const known = vocabulary.get(term);
      if (known) known.isName = true;
    }
  }
  return vocabulary;
}

/** The parts of the German compounds in a document, by the words that all documents have. */
function partReader(vocabulary: Vocabulary, locale: Locale): (document: Document) => Term[] {
  const termOf = knownTerm(vocabulary, locale);
  const nounOf = knownNoun(vocabulary, locale);
  const known = new Map<string, readonly string[]>();
  const parts = (word: string) => {
    const before = known.get(word);
    if (before) return before;
    const found = scriptOf(word) === "latin" ? partsOf(word, termOf, nounOf) : [];
    known.set(word, found);
    return found;
  };
  return ({ title, labels, summary, names }) => {
    const words = [...title, ...labels, ...summary, ...names].map(({ word }) => word);
    const found = new Set([...new Set(words)].flatMap(parts));
    return [...found].map((term) => ({ term, word: term, written: term }));
  };
}

/** The term of letters that are a word of the content, as the parts of compounds have to be. */
export function knownTerm(vocabulary: Vocabulary, locale: Locale): TermOf {
  return (part) => {
    const [found] = termsOf(part, locale);
    return found && vocabulary.has(found.term) ? found.term : undefined;
  };
}

/** {@link knownTerm}, of nouns alone. */
export function knownNoun(vocabulary: Vocabulary, locale: Locale): TermOf {
  const termOf = knownTerm(vocabulary, locale);
  return (part) => {
    const term = termOf(part);
    return term !== undefined && vocabulary.get(term)?.isNoun ? term : undefined;
  };
}
