import { z } from "zod";

/** A list as it was read: what stood in the file, before anybody says what it means. */
export const listTable = z.object({
  /** The heading of each column; "" where there is none. */
  columns: z.array(z.string()),
  rows: z.array(
    z.object({
      /** Its number in the file, as a spreadsheet counts. */
      line: z.number(),
      cells: z.array(z.string()),
    }),
  ),
  /** Rows without a word, and those above the headings. */
  emptyRows: z.number(),
  rowsAbove: z.number(),
  /** Other sheets of the file that hold something and were not read. */
  otherSheets: z.array(z.string()),
});
export type ListTable = z.output<typeof listTable>;

/** In rows and columns: far above any list of a city, far below what would hurt. */
export const mostRows = 10_000;
export const mostColumns = 60;
const headingsWithin = 15;
/** Of a list that is looked at. */
export const rowsOnPage = 25;

export type ReadLines = {
  /** Every row of the file in order, the empty ones included. */
  readonly rows: readonly (readonly string[])[];
  readonly otherSheets: readonly string[];
};

/**
 * Finds the headings: of the first rows the one in which most columns are known by name, else the
 * first that says anything. What stands above is counted and not read.
 * @param known whether a heading is known by name
 */
export function tableOf(
  { rows, otherSheets }: ReadLines,
  known: (heading: string) => boolean,
): ListTable {
  const lines = rows
    .map((cells, index) => ({ line: index + 1, cells: cells.map(tidy) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const scores = lines.slice(0, headingsWithin).map(({ cells }) => cells.filter(known).length);
  const head = Math.max(0, scores.indexOf(Math.max(...scores)));
  const heading = lines[head];
  const below = lines.slice(head + 1);
  const width = Math.max(
    0,
    ...below.map(({ cells }) => filled(cells)),
    filled(heading?.cells ?? []),
  );
  const last = below.at(-1)?.line ?? heading?.line ?? 0;
  return {
    columns: Array.from({ length: width }, (_, index) => heading?.cells[index] ?? ""),
    rows: below.map(({ line, cells }) => ({ line, cells: cells.slice(0, width) })),
    emptyRows: last - (heading?.line ?? 0) - below.length,
    rowsAbove: head,
    otherSheets: [...otherSheets],
  };
}

function filled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== "") + 1;
}

/** One space where there were several, line breaks and no-break spaces included; nothing unseen. */
export function tidy(cell: string): string {
  return cell
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
