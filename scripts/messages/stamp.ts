import { readFileSync, writeFileSync } from "node:fs";
import { locales, sourceLocale } from "@/lib/i18n/locales";
import { flatMessages, messageHash } from "@/lib/i18n/message-states";

/**
 * Notes of which German text the messages of a language were made: of those that are new, of those
 * named on the command line ("ti home.title"), or with --all of everything. For whoever has just
 * compared the two.
 */
const file = "messages/made-from.json";
const [language, ...keys] = process.argv.slice(2);
const known: Record<string, Record<string, string>> = JSON.parse(readFileSync(file, "utf8"));
const german = [...flatMessages(sourceLocale)];
const stamped = locales
  .filter((locale) => locale !== sourceLocale)
  .map((locale) => {
    const hashes = german.map(([key, text]) => {
      const before = known[locale]?.[key];
      const isNamed = language === "--all" || (language === locale && keys.includes(key));
      return [key, before === undefined || isNamed ? messageHash(text) : before];
    });
    return [locale, Object.fromEntries(hashes)];
  });
writeFileSync(file, `${JSON.stringify(Object.fromEntries(stamped), null, 2)}\n`);
