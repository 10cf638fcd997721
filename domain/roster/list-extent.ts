/** Whether a list names everybody whom its source knows, or only some more. */
export const extents = ["whole", "addition"] as const;
export type Extent = (typeof extents)[number];

/**
 * Names who gave a list, however it was typed: "Fachdienst  zuwanderung" gave the same lists as
 * "Fachdienst Zuwanderung".
 */
export function sourceKey(source: string): string {
  return source.replace(/\s+/g, " ").trim().toLowerCase();
}

/** From this share on it is more likely that a list is not whole than that so many have gone. */
const manyMissing = 0.2;

/**
 * True where so many of those whom a source named would be on none of its lists any more that
 * somebody has to say yes to it.
 * @param listed how many the source has named so far
 */
export function areManyMissing(missing: number, listed: number): boolean {
  return missing > listed * manyMissing;
}

/** A list that was carried out. */
export type EarlierList = {
  readonly source: string;
  readonly asOf: string;
  readonly extent: Extent;
};

type Given = { readonly source: string; readonly asOf: string };

/**
 * What lists carried out before say of one: the day of the newest of the same source that is newer,
 * and of the newest whole one among these; null where there is none. And who else has given lists.
 */
export function amongLists({ source, asOf }: Given, earlier: readonly EarlierList[]) {
  const key = sourceKey(source);
  const own = earlier.filter((list) => sourceKey(list.source) === key);
  const newer = own.filter((list) => list.asOf > asOf);
  const others = new Map(earlier.map((list) => [sourceKey(list.source), list.source]));
  others.delete(key);
  return {
    newerAsOf: latest(newer),
    newerWhole: latest(newer.filter(({ extent }) => extent === "whole")),
    isFirst: own.length === 0,
    otherSources: [...others.values()].toSorted((a, b) => a.localeCompare(b, "de")),
  };
}

function latest(lists: readonly EarlierList[]): string | null {
  return (
    lists
      .map(({ asOf }) => asOf)
      .toSorted()
      .at(-1) ?? null
  );
}
