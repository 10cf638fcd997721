/**
 * A number by its digits alone, as one would dial it here: +49, 0049, "+49 (0)" and 0 are the same, and
 * of another country + and 00. Last digits that begin with 00 stay as they are.
 */
export function digitsOf(number: string): string {
  return number
    .replace(/[^\d+]/g, "")
    .replace(/^00(?=\d{7})/, "+")
    .replace(/^\+490?/, "0")
    .replace(/^490?(?=\d{9})/, "0")
    .replace(/\D/g, "");
}

/** So many last digits tell people apart well enough to be looked for. */
const fewest = 4;

/**
 * What somebody has typed as a number, by its digits; undefined where it is none, or shorter than
 * its last four.
 */
export function numberTyped(typed: string): string | undefined {
  // Digits, and what stands between them on a telephone or in a letter.
  if (!/^[\d\s+()/.\-‐‑–]+$/u.test(typed)) return undefined;
  const digits = digitsOf(typed);
  return digits.length >= fewest ? digits : undefined;
}

/** How well a number answers what was typed: 2 it is the one, 1 it ends so, 0 it is another. */
export function numberRank(digits: string, typed: string): number {
  if (digits === typed) return 2;
  return digits.endsWith(typed) ? 1 : 0;
}

/** The same number, however it is written. */
export function isSameNumber(one: string, other: string): boolean {
  const digits = digitsOf(one);
  return digits !== "" && digits === digitsOf(other);
}

/** The same way to reach somebody: the same number, or of what is no number the same words. */
export function isSameWay(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase() || isSameNumber(one, other);
}

/** Whether a way to reach somebody stands in a text, by itself or among others. */
export function standsIn(way: string, text: string): boolean {
  const parts = [text, ...text.split(/\s*;\s*/), ...text.split(/[\s;,]+/), ...numbersIn(text)];
  return parts.some((part) => isSameWay(way, part));
}

/** Every number that stands in a text. */
export function numbersIn(text: string): readonly string[] {
  return text.match(/\+?\d[\d\s()/.\-‐‑–]{4,}\d/gu) ?? [];
}
