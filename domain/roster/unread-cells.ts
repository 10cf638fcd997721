import type { ColumnUse } from "./list-fields";
import type { CellProblem } from "./listed-person";

/** What spreadsheets show where they could not work something out; German and English ones alike. */
const tableError = /^(#N\/A|#NV|#[\p{Lu}/0_]+[!?]|#GETTING_DATA|#{2,}|Err:\d{3})$/u;

/** Cells in which a spreadsheet, and nobody, has written: they hold no word, and are not empty. */
export function unreadCells(cells: readonly string[], uses: readonly ColumnUse[]): CellProblem[] {
  return uses.flatMap((field, index): CellProblem[] => {
    const text = cells[index] ?? "";
    if (field === "notUsed") return [];
    if (tableError.test(text)) return [{ field, code: "tableError", typed: text }];
    return text.startsWith("=") ? [{ field, code: "formula", typed: text }] : [];
  });
}
