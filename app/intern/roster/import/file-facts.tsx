type Props = {
  readonly list: {
    readonly emptyRows: number;
    readonly rowsAbove: number;
    readonly otherSheets: readonly string[];
  };
};

/** What of a file was not read, so that nothing is left out in silence. */
export function FileFacts({ list: { emptyRows, rowsAbove, otherSheets } }: Props) {
  const facts = [
    rowsAbove === 0
      ? ""
      : rowsAbove === 1
        ? "Über den Überschriften steht 1 Zeile; sie zählt nicht mit."
        : `Über den Überschriften stehen ${rowsAbove} Zeilen; sie zählen nicht mit.`,
    emptyRows === 0
      ? ""
      : `${emptyRows === 1 ? "1 Zeile ist leer" : `${emptyRows} Zeilen sind leer`}.`,
    otherSheets.length === 0
      ? ""
      : `Gelesen wird nur das erste Blatt. Nicht gelesen: ${otherSheets.join(", ")}.`,
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return <p className="note mt-4 max-w-152">{facts.join(" ")}</p>;
}
