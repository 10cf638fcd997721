/** A number by its digits alone, as one would dial it here: +49, 0049, "+49 (0)" and 0 are the same. */
export function digitsOf(number: string): string {
  return number
    .replace(/[^\d+]/g, "")
    .replace(/^(?:\+|00)490?/, "0")
    .replace(/^490?(?=\d{9})/, "0")
    .replace(/\D/g, "");
}

/** So many last digits tell people apart well enough to be looked for. */
const fewest = 4;

/** What somebody has typed as a number, by its digits; undefined where it is none, or shorter than its last four. */
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

/** Every number that stands in a text. */
export function numbersIn(text: string): readonly string[] {
  return text.match(/\+?\d[\d\s()/.\-‐‑–]{4,}\d/gu) ?? [];
}
