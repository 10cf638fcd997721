/** What a form sent for one field: a line of text, or the ticked values of a list. */
export type FieldValue = string | readonly string[];

/**
 * How a fact stands in a form. `read` gives undefined for what was left empty, and NaN for what
 * should be a number and is none: the schema refuses it like any other wrong value.
 */
export type Codec = {
  readonly read: (typed: FieldValue) => unknown;
  readonly write: (fact: unknown) => FieldValue;
};

const line = (typed: FieldValue): string => (typeof typed === "string" ? typed.trim() : "");
const lines = (typed: FieldValue): readonly string[] =>
  typeof typed === "string" ? [typed] : typed;
const filled = <Read>(text: string, read: (text: string) => Read): Read | undefined =>
  text === "" ? undefined : read(text);

export const text: Codec = {
  read: (typed) => filled(line(typed), (written) => written),
  write: String,
};

export const yesNo: Codec = {
  read: (typed) => filled(line(typed), (answer) => answer === "yes"),
  write: (fact) => (fact ? "yes" : "no"),
};

export const ticks: Codec = {
  read: (typed) => {
    const ticked = lines(typed).filter((value) => value !== "");
    return ticked.length > 0 ? ticked : undefined;
  },
  write: (fact) => (Array.isArray(fact) ? fact.map(String) : []),
};

/** A number as people write it in German: "8,25" or "1.200,50". */
const decimalOf = (written: string): number =>
  /^\d{1,3}(\.\d{3})+(,\d{1,2})?$|^\d+([.,]\d{1,2})?$/.test(written)
    ? Number(
        written.includes(",") || /^\d{1,3}(\.\d{3})+$/.test(written)
          ? written.replaceAll(".", "").replace(",", ".")
          : written,
      )
    : Number.NaN;

const german = (value: unknown) => String(value).replace(".", ",");

export const decimal: Codec = {
  read: (typed) => filled(line(typed), decimalOf),
  write: german,
};

export const whole: Codec = {
  read: (typed) =>
    filled(line(typed), (written) => (/^\d{1,6}$/.test(written) ? Number(written) : Number.NaN)),
  write: String,
};

/** Euros in the form, cents in the facts. */
export const euros: Codec = {
  read: (typed) =>
    filled(line(typed).replace(/\s*(€|Euro)$/, ""), (written) => {
      const cents = Math.round(decimalOf(written) * 100);
      return cents;
    }),
  write: (fact) => {
    const cents = Number(fact);
    return cents % 100 === 0 ? String(cents / 100) : german((cents / 100).toFixed(2));
  },
};

/** Rows of a small table, each kept as one line with its cells in order: "mon,wed|18:00|20:00". */
export function rows(cells: readonly string[]): Codec {
  return {
    read: (typed) => {
      const written = lines(typed).filter((row) => row !== "");
      return written.length > 0 ? written.map((row) => rowOf(row, cells)) : undefined;
    },
    write: (fact) => (Array.isArray(fact) ? fact.map((row) => lineOf(row, cells)) : []),
  };
}

function rowOf(row: string, cells: readonly string[]): Record<string, unknown> {
  const parts = row.split("|");
  return Object.fromEntries(
    cells.flatMap((cell, index): [string, unknown][] => {
      // The last cell is free text, in which the mark may stand.
      const part = index === cells.length - 1 ? parts.slice(index).join("|") : (parts[index] ?? "");
      if (cell.endsWith("[]")) return [[cell.slice(0, -2), part.split(",").filter(Boolean)]];
      return part === "" ? [] : [[cell, part]];
    }),
  );
}

function lineOf(row: Record<string, unknown>, cells: readonly string[]): string {
  return cells
    .map((cell) => {
      const value = row[cell.replace("[]", "")];
      return Array.isArray(value) ? value.join(",") : String(value ?? "");
    })
    .join("|");
}
