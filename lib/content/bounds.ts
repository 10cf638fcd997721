import type { Problem } from "./source";

/** The most bytes a file may have: no text of the portal has a tenth as many. */
export const largestFile = 64 * 1024;
/** How deep anything may stand within another. */
export const deepest = 32;

/** The most of one sign in a row; a longer one costs parsers more than its length. */
const longestRun = 100;
const longestTag = 1_000;
const mostAttributes = 8;
const mostLines = 1_000;
/** The most signs that mean something to Markdown or YAML; ten times what the longest text has. */
const mostMarks = 2_500;

/**
 * Signs that no text needs: control characters, those that turn the direction of a text round, that
 * break lines unseen, that stand for nothing, or that were no letters in the file.
 */
const refused =
  /[^\P{Cc}\n\t]|[\u2028\u2029\u202A-\u202E\uFEFF\uFFF9-\uFFFD]|[\u{E0000}-\u{E007F}]|\p{Cs}/u;

/** Isolates keep a number from turning round; one that nobody closes turns round what follows. */
const openIsolate = /[\u2066-\u2068](?=[^\u2069\n]*(?:\n|$))|^[^\u2066-\u2068\n]*\u2069/mu;

/** Windows' line ends and a byte order mark are no news: the rest of the portal never sees them. */
export function normalised(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
}

/**
 * What keeps a text from being parsed at all: too long, too deep, or with signs that no text needs.
 * It looks at each character a few times at most, whatever they are.
 */
export function boundProblems(text: string): Problem[] {
  if (text.length > largestFile || Buffer.byteLength(text) > largestFile) {
    return [{ line: 1, column: 1, text: `die Datei ist größer als ${largestFile / 1024} KB` }];
  }
  const lines = text.split("\n", mostLines + 1);
  if (lines.length > mostLines) {
    return [{ line: mostLines + 1, column: 1, text: `mehr als ${mostLines} Zeilen` }];
  }
  const sign = refused.exec(text) ?? openIsolate.exec(text);
  if (sign)
    return [
      problemAt(
        text,
        sign.index,
        `das Zeichen ${signName([...sign[0]].at(-1) ?? "")} ist hier nicht erlaubt`,
      ),
    ];
  const tooLong = new RegExp(`([^\\p{L}\\p{N}\\n])\\1{${longestRun},}`, "u").exec(text);
  if (tooLong) {
    return [
      problemAt(text, tooLong.index, `mehr als ${longestRun} gleiche Zeichen hintereinander`),
    ];
  }
  const marked = nthMark(text, mostMarks);
  if (marked !== undefined) return [problemAt(text, marked, "zu viele Zeichen zur Gestaltung")];
  const deep = tooDeep(text);
  return deep === undefined
    ? []
    : [problemAt(text, deep, `höchstens ${deepest} Ebenen dürfen ineinander stehen`)];
}

/** Where the text goes deeper than it may; undefined: nowhere. */
function tooDeep(text: string): number | undefined {
  let from = 0;
  let elements = 0;
  for (const paragraph of text.split(/(\n[ \t]*\n)/)) {
    const inside = walk(paragraph, elements);
    if (inside.at !== undefined) return from + inside.at;
    elements = inside.elements;
    from += paragraph.length;
  }
  return undefined;
}

const containers = /^(?:[ \t]{0,64}(?:>|[-*+?]|\d{1,9}[.)])(?=[ \t>]|$)[ \t]?|>)*/;
const brackets = /[[\](){}<]/g;
const marks = /[[\](){}<>*_`&\\!",']/g;

/** Where the sign stands that is one too many. */
function nthMark(text: string, most: number): number | undefined {
  let seen = 0;
  for (const { index } of text.matchAll(marks)) {
    seen += 1;
    if (seen > most) return index;
  }
  return undefined;
}

/** Brackets, containers and elements that are open at once, as if none of them were only a sign. */
function walk(paragraph: string, elementsBefore: number): { at?: number; elements: number } {
  const line = deepLine(paragraph);
  if (line !== undefined) return { at: line, elements: 0 };
  let [open, elements] = [0, elementsBefore];
  for (const { 0: mark, index } of paragraph.matchAll(brackets)) {
    open = Math.max(0, open + (steps[mark] ?? 0));
    if (mark === "<") elements += elementStep(paragraph, index);
    if (open > deepest || elements > deepest) {
      return { at: index, elements };
    }
  }
  return { elements };
}

const steps: Readonly<Record<string, number>> = {
  "[": 1,
  "(": 1,
  "{": 1,
  "]": -1,
  ")": -1,
  "}": -1,
};

/** Where a line stands in too many lists and quotations, or too far from the margin. */
function deepLine(paragraph: string): number | undefined {
  let start = 0;
  for (const line of paragraph.split("\n")) {
    const inset = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const opened = containers.exec(line)?.[0].match(/>|[-*+?]|\d+[.)]/g)?.length ?? 0;
    if (opened > deepest || inset > 2 * deepest) return start;
    start += line.length + 1;
  }
  return undefined;
}

/** 1 where an element begins, -1 where one ends, 0 for one that is whole; far too much for a long one. */
function elementStep(text: string, index: number): number {
  if (text[index + 1] === "/") return -1;
  const tag = text.slice(index, index + longestTag);
  const end = tag.indexOf(">");
  if (end < 0 && tag.length === longestTag) return Number.POSITIVE_INFINITY;
  const parts = tag
    .slice(0, Math.max(end, 0))
    .replace(/"[^"]*"/g, "")
    .split(/\s+/);
  if (parts.length > mostAttributes) return Number.POSITIVE_INFINITY;
  return end > 0 && tag[end - 1] === "/" ? 0 : 1;
}

/** What is said about a sign of a text, with its line and column. */
export function problemAt(text: string, index: number, said: string): Problem {
  const before = text.slice(0, index);
  const line = before.split("\n").length;
  return { line, column: index - before.lastIndexOf("\n"), text: said };
}

/** "U+0007" for the first sign of a text. */
export function signName(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
