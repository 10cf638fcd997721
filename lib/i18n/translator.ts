import {
  type AbstractIntlMessages,
  createTranslator,
  type NamespaceKeys,
  type NestedKeyOf,
} from "next-intl";
import { formatTags } from "./format";
import type { Locale } from "./locales";
import { type Messages, messagesFor } from "./messages";

type Part = NamespaceKeys<Messages, NestedKeyOf<Messages>>;
type Loose = ReturnType<typeof createTranslator<AbstractIntlMessages, Part>>;

/** Says the messages of a part of the catalogue; which there are, and what they need, is typed. */
export type Translator<Name extends Part> = ReturnType<typeof createTranslator<Messages, Name>>;

/**
 * The words of a part of the interface in a language: on pages, on paper and in mails alike. The
 * same one is handed out until something is published, so asking again costs nothing.
 */
export function translator<const Name extends Part>(locale: Locale, part: Name): Translator<Name> {
  // The very messages of this part: only their names are known besides.
  return looseTranslator(locale, part) as Translator<Name>;
}

// A translator reads a message once and remembers how it is built: it is worth keeping. Messages
// are the same object until the city's words change.
const made = new WeakMap<Messages, Map<Part, Loose>>();

/** {@link translator} for values that were read as text, where no type can follow: of filters, say. */
export function looseTranslator(locale: Locale, part: Part): Loose {
  const messages = messagesFor(locale);
  const known = made.get(messages) ?? new Map<Part, Loose>();
  made.set(messages, known);
  const before = known.get(part);
  if (before) return before;
  const loose: AbstractIntlMessages = messages;
  const t = createTranslator({
    // With its digits: numbers within sentences are Latin too.
    locale: formatTags[locale],
    timeZone: "Europe/Berlin",
    messages: loose,
    namespace: part,
  });
  known.set(part, t);
  return t;
}
