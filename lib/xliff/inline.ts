/** A run of text, or markup that a translator moves but does not change. */
export type Piece =
  | { readonly text: string }
  /** `code`: which of the markup of the source it is, from 1. */
  | { readonly code: number };

/** Elements, the beginning and end of one with words in it, and where a link leads. */
const markup =
  /<\/?[A-Z][A-Za-z]*(?: (?:zeichen|stelle)="[^"]*")*(?: ?\/)?>|<Schritt titel="|(?<=titel="[^"]*)">|\]\([^()\s]*\)/g;

/** The markup of a German text, in its order. */
export function markupIn(source: string): string[] {
  return [...source.matchAll(markup)].map(([found]) => found);
}

/**
 * A text as runs and codes. What is none of the given markup, or stands there more often than in the
 * source, stays text: it is as safe and as exact that way.
 */
export function piecesOf(text: string, codes: readonly string[]): Piece[] {
  const left = codes.map((code, index) => ({ code, number: index + 1 }));
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(markup)) {
    const at = left.findIndex(({ code }) => code === found);
    const [taken] = at < 0 ? [] : left.splice(at, 1);
    if (!taken) continue;
    if (index > from) pieces.push({ text: text.slice(from, index) });
    pieces.push({ code: taken.number });
    from = index + found.length;
  }
  return from < text.length ? [...pieces, { text: text.slice(from) }] : pieces;
}
