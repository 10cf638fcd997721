import MiniSearch from "minisearch";
import { localizedText } from "@/lib/content/localized";
import { plainText } from "@/lib/content/plain-text";
import type { SearchWords } from "@/lib/content/search-words";
import { type Locale, sourceLocale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { scriptOf } from "@/lib/text/words";
import { partsOf, type TermOf } from "./compound";
import type { Searchable } from "./searchable";
import { synonymsIn } from "./synonyms";
import { type Term, termsOf } from "./terms";

/** Where a word can stand, with what it weighs there. */
export const fields = {
  title: 6,
  labels: 3,
  synonyms: 3,
  summary: 2,
  names: 1.5,
  body: 1,
  parts: 1,
} as const;
type Field = keyof typeof fields;

export type SearchIndex = {
  readonly locale: Locale;
  readonly find: MiniSearch<Document>;
  readonly things: ReadonlyMap<string, Searchable>;
  readonly vocabulary: Vocabulary;
};

/** Every term there is, with the way its first occurrence is written. */
type Vocabulary = ReadonlyMap<string, string>;

type Document = { readonly id: string } & Record<Field, readonly Term[]>;

/** The index of a language: everything that can be found, in that language and in German. */
export function buildIndex(
  things: readonly Searchable[],
  list: SearchWords,
  locale: Locale,
): SearchIndex {
  const synonyms = synonymsIn(list, locale);
  const documents = things.map((thing) => documentOf(thing, synonyms, locale));
  const vocabulary = vocabularyOf(documents);
  const find = new MiniSearch<Document>({
    fields: Object.keys(fields),
    extractField: (document, field) => document[field as Field | "id"],
    // Terms come ready: they are only told apart again.
    stringifyField: (value) =>
      typeof value === "string" ? value : (value as Term[]).map(({ term }) => term).join(" "),
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  find.addAll(documents.map((document) => withParts(document, vocabulary, locale)));
  return {
    locale,
    find,
    vocabulary,
    things: new Map(things.map((thing) => [idOf(thing), thing])),
  };
}

function idOf({ kind, entry }: Searchable): string {
  return `${kind}/${entry.slug}`;
}

function documentOf(
  thing: Searchable,
  synonyms: (german: string) => string[],
  locale: Locale,
): Document {
  const languages: Locale[] = locale === sourceLocale ? [sourceLocale] : [locale, sourceLocale];
  const texts = languages.map((language) => localizedText(thing.entry, language));
  const labels = languages.flatMap((language) => thing.labels(messagesFor(language)));
  const german = localizedText(thing.entry, sourceLocale);
  const subject = [german.title, german.summary, ...thing.labels(messagesFor(sourceLocale))];
  const terms = (lines: readonly string[]) => lines.flatMap((line) => termsOf(line, locale));
  return {
    id: idOf(thing),
    title: terms(texts.map(({ title }) => title)),
    labels: terms(labels),
    synonyms: terms(synonyms([...subject, ...thing.names].join(" · "))),
    summary: terms(texts.map(({ summary }) => summary)),
    names: terms([...thing.names, thing.entry.slug.replaceAll("-", " ")]),
    body: terms(texts.map(({ body }) => plainText(body))),
    parts: [],
  };
}

function vocabularyOf(documents: readonly Document[]): Vocabulary {
  const vocabulary = new Map<string, string>();
  for (const { id: _id, ...terms } of documents) {
    for (const { term, written } of Object.values(terms).flat()) {
      if (!vocabulary.has(term)) vocabulary.set(term, written);
    }
  }
  return vocabulary;
}

function withParts(document: Document, vocabulary: Vocabulary, locale: Locale): Document {
  const { title, labels, summary, names } = document;
  const german = [...title, ...labels, ...summary, ...names].filter(
    ({ word }) => scriptOf(word) === "latin",
  );
  const termOf = knownTerm(vocabulary, locale);
  const parts = new Set(german.flatMap(({ word }) => partsOf(word, termOf)));
  return {
    ...document,
    parts: [...parts].map((part) => ({ term: part, word: part, written: part })),
  };
}

/** The term of letters that are a word of the content, as the parts of compounds have to be. */
export function knownTerm(vocabulary: Vocabulary, locale: Locale): TermOf {
  return (part) => {
    const [found] = termsOf(part, locale);
    return found && vocabulary.has(found.term) ? found.term : undefined;
  };
}
