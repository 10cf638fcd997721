import { keysOf } from "@/lib/keys-of";
import type { FieldValue } from "./codecs";
import { rowCells } from "./fields";
import type { FormFields } from "./form";

export type RowField = keyof typeof rowCells;
export const rowFields = keysOf(rowCells);

/** More rows than anybody needs; what is sent beyond them is left out. */
export const mostRows = 20;

/** The name of one cell in the form: "sessions2-from"; rows count from 1. */
export function cellName(field: RowField, row: number, cell: string): string {
  return `${field}${row}-${cell.replace("[]", "")}`;
}

/** Takes the cells of tables together into one line a row, as forms are kept; empty rows go. */
export function foldRows(sent: FormFields): FormFields {
  const cells = new Set<string>();
  const folded = rowFields.map((field) => {
    const rows = Array.from({ length: mostRows }, (_, index) =>
      rowCells[field].map((cell) => {
        const name = cellName(field, index + 1, cell);
        cells.add(name);
        return cellText(sent[name], cell === "place");
      }),
    );
    const filled = rows.filter((row) => row.some((cell) => cell !== ""));
    return [field, filled.map((row) => row.join("|"))] as const;
  });
  const others = Object.entries(sent).filter(([name]) => !cells.has(name));
  return Object.fromEntries([...others, ...folded]);
}

function cellText(value: FieldValue | undefined, last: boolean): string {
  const text = typeof value === "string" ? value.trim() : (value ?? []).join(",");
  // The mark between cells can stand in the last one alone.
  return last ? text : text.replaceAll("|", "");
}

/** The cells of a kept row, by their names in the form. */
export function cellsOf(field: RowField, line: string): Readonly<Record<string, string>> {
  const parts = line.split("|");
  const names = rowCells[field];
  return Object.fromEntries(
    names.map((cell, index) => [
      cell.replace("[]", ""),
      index === names.length - 1 ? parts.slice(index).join("|") : (parts[index] ?? ""),
    ]),
  );
}
