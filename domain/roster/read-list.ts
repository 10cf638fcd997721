import "server-only";
import type { IssueCode } from "@/lib/errors";
import { fieldNamed } from "./list-fields";
import { type ListTable, mostColumns, mostRows, type ReadLines, tableOf } from "./list-table";
import { readCsv } from "./read-csv";
import { readXlsx } from "./read-xlsx";

/** Why nothing can be made of a file; each has its sentence. */
export type ListProblem = Extract<
  IssueCode,
  "notAList" | "brokenQuotes" | "oldExcel" | "listTooLarge" | "emptyList"
>;

/** Reads a list of people from a file of text or a workbook, by what is in it and not by its name. */
export async function readList(bytes: Uint8Array): Promise<ListTable | ListProblem> {
  const lines = await readLines(bytes);
  if (typeof lines === "string") return lines;
  if (lines.rows.length > mostRows) return "listTooLarge";
  const table = tableOf(lines, (heading) => fieldNamed(heading) !== undefined);
  if (table.columns.length > mostColumns) return "listTooLarge";
  if (table.rows.length > 0) return table;
  // A line of which no word heads a column is no list that waits for its people.
  const headed = table.columns.some((heading) => fieldNamed(heading) !== undefined);
  return table.columns.length === 0 || headed ? "emptyList" : "notAList";
}

async function readLines(bytes: Uint8Array): Promise<ReadLines | ListProblem> {
  switch (Buffer.from(bytes.subarray(0, 4)).toString("hex")) {
    case "504b0304":
      return readXlsx(bytes);
    case "d0cf11e0":
      return "oldExcel";
    default:
      return readCsv(bytes);
  }
}
