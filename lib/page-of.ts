export type PageOf<Item> = {
  readonly shown: readonly Item[];
  /** A whole number from 1 to `pages`. */
  readonly page: number;
  readonly pages: number;
};

/**
 * One page of a list. What is asked for may be any number: half a page is none, and one too far is
 * the last.
 */
export function pageOf<Item>(list: readonly Item[], asked: number, size: number): PageOf<Item> {
  const { page, pages } = pageIn(list.length, asked, size);
  return { shown: list.slice((page - 1) * size, page * size), page, pages };
}

/** The page that is meant among so many, for a list of which only that page is loaded. */
export function pageIn(total: number, asked: number, size: number) {
  const pages = Math.max(1, Math.ceil(total / size));
  return { page: Math.min(Math.max(1, Math.floor(asked) || 1), pages), pages };
}
