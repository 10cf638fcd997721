import { z } from "zod";
import { problemAt, signName } from "./content/bounds";
import type { Problem } from "./content/source";
import type { IssueCode } from "./errors";
import { type PlainDate, plainDate } from "./plain-date";

/**
 * Direction overrides and embeddings turn text round for the next reader; other control characters
 * hide things. Isolates are harmless, and stand in what people copy from these pages.
 */
const overrides = /[\u202A-\u202E]/;
const controls = /[^\P{Cc}\n]/u;

/** What word processors leave in a text that is pasted: their bullets, tabs and line breaks. */
function asTyped(text: string): string {
  return text
    .replace(/\r\n?|\v/g, "\n")
    .replace(/^([ \t]*)[•·▪◦‣\uF0B7][ \t]+/gm, "$1- ")
    .replaceAll("\t", " ")
    .trim();
}

/** Where in a text the first sign stands that is refused, so that it can be found and taken out. */
export function refusedSign(text: string): Problem | undefined {
  const plain = asTyped(text);
  const index = [overrides, controls, /\p{Cs}/u]
    .map((signs) => plain.search(signs))
    .filter((found) => found >= 0)
    .toSorted((a, b) => a - b)[0];
  if (index === undefined) return undefined;
  return problemAt(plain, index, `das Zeichen ${signName(plain.slice(index))} ist nicht erlaubt`);
}

/** How many characters of a text count. */
export const lengthOf = (text: string): number => [...asTyped(text)].length;

const code = (issue: IssueCode): IssueCode => issue;

function typed(max: number) {
  return z
    .string(code("missing"))
    .transform(asTyped)
    .refine((text) => text.isWellFormed() && !overrides.test(text) && !controls.test(text), {
      error: code("characters"),
    })
    .refine((text) => [...text].length <= max, { error: code("tooLong"), params: { most: max } });
}

/** A text somebody has to type, at most `max` characters, kept exactly but for white space around it. */
export function requiredText(max: number) {
  return typed(max).refine((text) => text !== "", { error: code("missing") });
}

/** A text somebody may type; undefined when nothing was. */
export function optionalText(max: number) {
  return typed(max)
    .optional()
    .transform((text) => (text === "" ? undefined : text));
}

/**
 * Pictures among the letters: the fonts of the printed sheets have none. Arrows and signs such as ©
 * they have.
 */
const pictogram = /(?![ -\u22ff])\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** A text that goes on a printed sheet. What cannot be printed would be missing there without a word. */
export function printed<Text extends z.ZodType<string | undefined>>(text: Text) {
  return text.refine((typed) => !typed || !pictogram.test(typed), { error: code("pictogram") });
}

/** One of a closed list, as radio buttons and select boxes send it. */
export function choice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, {
    error: ({ input }) => (input ? code("unknownChoice") : code("missingChoice")),
  });
}

/** One of a closed list or "" for "not known". */
export function optionalChoice<const Values extends readonly [string, ...string[]]>(
  values: Values,
) {
  return z
    .literal("")
    .optional()
    .or(z.enum(values, code("unknownChoice")))
    .transform((value) => (value === "" ? undefined : (value as Values[number] | undefined)));
}

/** Ticked boxes: none, one or several of a closed list. */
export function choices<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .array(z.enum(values, code("unknownChoice")))
    .optional()
    .transform((list): Values[number][] => [...new Set(list ?? [])]);
}

/** A text that may be emptied: "" where it was, undefined where the form did not ask. */
export function clearableText(max: number) {
  return typed(max).optional();
}

const arabicDigits = /[\u0660-\u0669\u06F0-\u06F9]/g;

/** Arabic and Persian digits as Latin ones. */
export function latinDigits(text: string): string {
  return text.replace(arabicDigits, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** A telephone number of 6 to 15 digits, kept as typed but with Latin digits; null: it is none. */
export function phoneNumber(text: string): string | null {
  const number = latinDigits(text).replace(/\s+/g, " ");
  const digits = number.replace(/[^0-9]/g, "");
  return /^[+]?[0-9 ()/.-]+$/.test(number) && digits.length >= 6 && digits.length <= 15
    ? number
    : null;
}

/** Whoever types "04" for a year gets the year 4 from a date field; nothing here is that old. */
const firstDay = "1900-01-01";

/** A year with a digit too much, or "9999" for "never", is no day anybody plans by. */
const lastDay = "2199-12-31";

/** A day, as a date field sends it. */
export function formDate() {
  return z
    .string(code("missing"))
    .min(1, code("missing"))
    .pipe(z.custom<PlainDate>(isDay, code("notADate")))
    .refine((day) => day <= lastDay, { error: code("dateTooLate") });
}

function isDay(day: unknown): boolean {
  const { data } = plainDate.safeParse(day);
  return data !== undefined && data >= firstDay;
}

/** A day that may be left empty; undefined then. */
export function optionalFormDate() {
  return z.preprocess((day) => (day === "" ? undefined : day), formDate().optional());
}

/**
 * Made with the form, and the id of what it makes: sent twice, it makes one. A form that was opened
 * before it had a key makes one each time.
 */
export function formKey() {
  return z.uuid().default(() => crypto.randomUUID());
}

/** The id of the row a form changes, and the version of it that the form showed. */
export const versioned = {
  id: z.uuid(),
  version: z.union([
    z.int().min(0),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ]),
};

/** Yes, no, or "" for "not known", which becomes null. */
export function yesNoUnknown() {
  return optionalChoice(["yes", "no"]).transform((answer) =>
    answer === undefined ? null : answer === "yes",
  );
}
