import { readFileSync } from "node:fs";
import { join } from "node:path";

const kept = new Map<string, string>();

/** A pictogram of Lucide as SVG of its own, for paper and pictures. */
export function lucideSvg(file: string): string {
  const known = kept.get(file);
  if (known) return known;
  const path = join(process.cwd(), "node_modules", "lucide-static", "icons", `${file}.svg`);
  const svg = readFileSync(path, "utf8");
  kept.set(file, svg);
  return svg;
}
