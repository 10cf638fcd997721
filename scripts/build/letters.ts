import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The letters that the files below these folders are written with, as code points. */
export function writtenLetters(folders: readonly string[]): Set<number> {
  const letters = new Set<number>();
  for (const folder of folders) {
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const text = readFileSync(join(file.parentPath, file.name), "utf8");
      for (const letter of text) letters.add(letter.codePointAt(0) ?? 0);
    }
  }
  return letters;
}

export function lettersBetween(...spans: readonly (readonly [number, number])[]): Set<number> {
  return new Set(
    spans.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  );
}

/** As CSS writes it: `U+1200-1207,U+1210`. */
export function unicodeRange(letters: ReadonlySet<number>): string {
  const spans: [number, number][] = [];
  for (const letter of [...letters].sort((a, b) => a - b)) {
    const span = spans.at(-1);
    if (span && span[1] === letter - 1) span[1] = letter;
    else spans.push([letter, letter]);
  }
  const hex = (letter: number) => letter.toString(16).toUpperCase();
  return spans
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(",");
}
