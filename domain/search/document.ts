import { localizedText } from "@/lib/content/localized";
import { plainText } from "@/lib/content/plain-text";
import { type Locale, sourceLocale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import type { Searchable } from "./searchable";
import type { Term } from "./terms";

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
export type Field = keyof typeof fields;

/** A thing as the index takes it in. */
export type Document = Record<Field, readonly Term[]>;

export function readDocument(
  thing: Searchable,
  locale: Locale,
  read: (text: string) => readonly Term[],
  synonyms: (german: readonly Term[]) => Term[],
): Document {
  const { entry, names, labels } = thing;
  const terms = (lines: readonly string[]) => lines.flatMap(read);
  const german = localizedText(entry, sourceLocale);
  const texts = locale === sourceLocale ? [german] : [localizedText(entry, locale), german];
  const germanLabels = labels(messagesFor(sourceLocale));
  const subject = [german.title, german.summary, ...germanLabels, ...names];
  return {
    title: terms(texts.map(({ title }) => title)),
    labels: terms(
      locale === sourceLocale ? germanLabels : [...labels(messagesFor(locale)), ...germanLabels],
    ),
    synonyms: synonyms(terms(subject)),
    summary: terms(texts.map(({ summary }) => summary)),
    names: terms([...names, entry.slug.replaceAll("-", " ")]),
    body: terms(texts.map(({ body }) => plainText(body))),
    parts: [],
  };
}
