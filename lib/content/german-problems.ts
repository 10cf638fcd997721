import type { YAMLError } from "yaml";
import type { z } from "zod";

const types: Readonly<Record<string, string>> = {
  string: "ein Text",
  number: "eine Zahl",
  int: "eine ganze Zahl",
  boolean: "true oder false",
  array: "eine Liste",
  object: "eine Gruppe von Angaben",
};

const forms: Readonly<Record<string, string>> = {
  date: "ist kein Datum wie 2027-03-01",
  time: "ist keine Uhrzeit wie 18:00",
  url: "ist keine Internetadresse",
  email: "ist keine E-Mail-Adresse",
};

const units: Readonly<Record<string, string>> = {
  string: "Zeichen haben",
  array: "Einträge haben",
};

/** What a schema finds wrong with a value, as it stands behind the value's name. */
export function germanIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "fehlt"
        : `muss ${types[issue.expected] ?? issue.expected} sein`;
    case "invalid_value":
      return issue.input === undefined
        ? "fehlt"
        : `muss eins davon sein: ${issue.values.join(", ")}`;
    case "too_small":
      return issue.origin in units && issue.minimum === 1
        ? "darf nicht leer sein"
        : `muss mindestens ${issue.minimum} ${units[issue.origin] ?? "sein"}`;
    case "too_big":
      return `darf höchstens ${issue.maximum} ${units[issue.origin] ?? "sein"}`;
    case "invalid_format":
      return forms[issue.format] ?? "hat nicht die richtige Form";
    case "unrecognized_keys":
      return `enthält etwas, das es nicht gibt: ${issue.keys.join(", ")}`;
    default:
      return "ist so nicht möglich";
  }
}

const yamlTexts: Partial<Record<YAMLError["code"], string>> = {
  DUPLICATE_KEY: "diese Angabe steht zweimal da",
  BAD_INDENT: "die Einrückung stimmt nicht",
  BLOCK_AS_IMPLICIT_KEY:
    "die Einrückung stimmt nicht, oder ein Doppelpunkt steht nicht in Anführungszeichen",
  MISSING_CHAR: "hier fehlt ein Zeichen, etwa ein Anführungszeichen oder ein Doppelpunkt",
  TAB_AS_INDENT: "eingerückt wird mit Leerzeichen und nicht mit Tabulatoren",
  TAG_RESOLVE_FAILED: "Angaben, die mit ! beginnen, sind nicht erlaubt",
};

/** Why values are not to be read. */
export function germanYamlError({ code }: YAMLError): string {
  return yamlTexts[code] ?? "die Angaben sind hier nicht zu lesen";
}

const unclosed = "ein Element ist nicht geschlossen, oder ein anderes als das geöffnete";
const textRules: Readonly<Record<string, string>> = {
  "unexpected-character": "nach < oder { steht etwas, das hier nicht gelesen werden kann",
  "unexpected-eof": unclosed,
  "end-tag-mismatch": unclosed,
};

/** Why a text is not to be read; undefined where one of our own rules has said it. */
export function germanParseError(message: {
  source?: string | undefined;
  ruleId?: string | undefined;
}): string | undefined {
  if (!/^(micromark|mdast)-/.test(message.source ?? "")) return undefined;
  return textRules[message.ruleId ?? ""] ?? "der Text ist hier nicht zu lesen";
}
