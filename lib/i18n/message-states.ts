import { createHash } from "node:crypto";
import madeFrom from "@/messages/made-from.json";
import { type Locale, sourceLocale } from "./locales";
import { catalogues } from "./messages";

/** The words of the interface by their keys: "home.title". What the file says of itself is not among them. */
export function flatMessages(locale: Locale): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const collect = (prefix: string, value: unknown): void => {
    if (typeof value === "string") found.set(prefix, value);
    else {
      for (const [key, inner] of Object.entries(value as object)) {
        collect(prefix ? `${prefix}.${key}` : key, inner);
      }
    }
  };
  const { meta: _meta, ...messages } = catalogues[locale];
  collect("", messages);
  return found;
}

/** Names a German message: 8 hex digits. */
export function messageHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

export type OutdatedMessage = {
  readonly key: string;
  readonly german: string;
  readonly text: string;
};

/**
 * The messages whose German text has changed since they were translated, by the hashes in
 * `messages/made-from.json`. One without a hash is new: it came with all its languages.
 */
export function outdatedMessages(locale: Exclude<Locale, typeof sourceLocale>): OutdatedMessage[] {
  const known: Readonly<Record<string, string>> = madeFrom[locale];
  const texts = flatMessages(locale);
  return [...flatMessages(sourceLocale)].flatMap(([key, german]) => {
    const hash = known[key];
    const isOlder = hash !== undefined && hash !== messageHash(german);
    return isOlder ? [{ key, german, text: texts.get(key) ?? "" }] : [];
  });
}
