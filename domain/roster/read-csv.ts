import { CsvError, parse } from "csv-parse/sync";
import type { ReadLines } from "./list-table";

const delimiters = [";", ",", "\t", "|"] as const;
const sampleLines = 20;

/** Why a file is no list that can be read. */
export type FileProblem = "notAList" | "brokenQuotes";

/**
 * Reads a table of text: UTF-8 with and without a mark, UTF-16 with one, else Windows-1252; whatever
 * stands between its columns.
 */
export function readCsv(bytes: Uint8Array): ReadLines | FileProblem {
  const text = textOf(bytes);
  // No text has these; they are what a picture or a program looks like.
  if (text === undefined || /(?![\t\n\v\f\r])\p{Cc}/u.test(text)) return "notAList";
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? likeliest(body);
  try {
    const rows = parse(body, { delimiter, relax_column_count: true, skip_empty_lines: false });
    // The line that names the separator is a row for every spreadsheet.
    return { rows: named ? [[], ...rows] : rows, otherSheets: [] };
  } catch (error) {
    if (error instanceof CsvError) return "brokenQuotes";
    throw error;
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  const mark = [...bytes.subarray(0, 2)].map((byte) => byte.toString(16)).join("");
  if (mark === "fffe") return new TextDecoder("utf-16le").decode(bytes);
  if (mark === "feff") return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The sign that cuts the first lines into the most columns. */
function likeliest(text: string): string {
  const counts = delimiters.map((delimiter) => ({
    delimiter,
    columns: columnsBy(text, delimiter),
  }));
  return counts.toSorted((a, b) => b.columns - a.columns)[0]?.delimiter ?? ";";
}

function columnsBy(text: string, delimiter: string): number {
  try {
    const rows = parse(text, { delimiter, relax_column_count: true, to: sampleLines });
    return rows.reduce((sum, row) => sum + row.length - 1, 0);
  } catch {
    return 0;
  }
}
