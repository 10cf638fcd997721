import { readFileSync } from "node:fs";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { type Locale, locales, sourceLocale } from "@/lib/i18n/locales";

/**
 * Checks that every language has every message, with the same arguments and tags, and with all
 * the plural forms that the language knows.
 */
type Catalogue = Map<string, string>;

const forms: Record<Locale, readonly string[]> = {
  de: ["one", "other"],
  ar: ["zero", "one", "two", "few", "many", "other"],
  // ICU puts 0 and 1 under "one": where 0 is said otherwise, the message has a form "=0".
  "fa-AF": ["one", "other"],
  ti: ["one", "other"],
};

const source = read(sourceLocale);
const findings = locales.flatMap((locale) => check(locale, read(locale)));
if (findings.length > 0) {
  process.stderr.write(`${findings.join("\n")}\n`);
  process.exitCode = 1;
}

function check(locale: Locale, catalogue: Catalogue): string[] {
  const at = (key: string, text: string) => `messages/${locale}.json: ${key}: ${text}`;
  const missing = [...source.keys()].filter((key) => !catalogue.has(key));
  const extra = [...catalogue.keys()].filter((key) => !source.has(key));
  const wrong = [...catalogue].flatMap(([key, text]) =>
    problemsOf(locale, text, source.get(key) ?? text).map((problem) => at(key, problem)),
  );
  return [
    ...missing.map((key) => at(key, "fehlt")),
    ...extra.map((key) => at(key, "gibt es im Deutschen nicht")),
    ...wrong,
  ];
}

function problemsOf(locale: Locale, text: string, german: string): string[] {
  if (text.trim() === "") return ["ist leer"];
  const elements = parsed(text);
  if (typeof elements === "string") return [elements];
  const wanted = argumentsOf(parsedOrNone(german));
  const given = argumentsOf(elements);
  const differing = [...wanted, ...given].filter((name) => !wanted.has(name) || !given.has(name));
  return [
    ...differing.map((name) => `das Argument {${name}} steht nicht in beiden Sprachen`),
    ...pluralProblems(locale, elements),
  ];
}

function pluralProblems(locale: Locale, elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type !== TYPE.plural) return [];
    const given = Object.keys(element.options);
    return forms[locale]
      .filter((form) => !given.includes(form))
      .map((form) => `die Mehrzahlform „${form}“ von {${element.value}} fehlt`);
  });
}

function argumentsOf(elements: readonly MessageFormatElement[]): Set<string> {
  return new Set(
    elements.flatMap((element): string[] => {
      if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
      if (element.type === TYPE.tag) return [element.value, ...argumentsOf(element.children)];
      if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element.value];
      const inner = Object.values(element.options).flatMap(({ value }) => [...argumentsOf(value)]);
      return [element.value, ...inner];
    }),
  );
}

function parsed(text: string): MessageFormatElement[] | string {
  try {
    return parse(text);
  } catch (error) {
    return `ist nicht lesbar: ${error instanceof Error ? error.message : "Fehler"}`;
  }
}

function parsedOrNone(text: string): MessageFormatElement[] {
  const elements = parsed(text);
  return typeof elements === "string" ? [] : elements;
}

function read(locale: Locale): Catalogue {
  const found: Catalogue = new Map();
  const collect = (prefix: string, value: unknown): void => {
    if (typeof value === "string") found.set(prefix, value);
    else {
      for (const [key, inner] of Object.entries(value as object)) {
        collect(prefix ? `${prefix}.${key}` : key, inner);
      }
    }
  };
  collect("", JSON.parse(readFileSync(`messages/${locale}.json`, "utf8")));
  return found;
}
