/** Longer questions are searched by their beginning, in characters; nobody reads so much typed text. */
export const longestQuery = 200;

export type SearchQuery = {
  /** What was typed, without what cannot be seen; empty: nothing was asked. */
  readonly text: string;
  /** More was typed than is searched for. */
  readonly cut: boolean;
};

type Given = Record<string, string | string[] | undefined>;

/**
 * Reads the question from an address. It stands in no log and in no database; the finished page may
 * stay in memory under it for the day, with nothing about who asked.
 */
export function searchQueryFrom({ q }: Given): SearchQuery {
  const typed = Array.isArray(q) ? q[0] : q;
  const text = (typed ?? "")
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
  const characters = [...text];
  return {
    text: characters.slice(0, longestQuery).join("").trim(),
    cut: characters.length > longestQuery,
  };
}

/** The address of a search behind the language, a page of it from the second on. */
export function searchAddress(text: string, page = 1): string {
  if (text === "") return "/search";
  return `/search?${new URLSearchParams({ q: text, ...(page > 1 ? { page: String(page) } : {}) })}`;
}
