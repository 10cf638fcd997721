import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { iconFiles } from "@/components/icon-names";
import { endonyms } from "@/lib/i18n/locales";

/** Makes the icon sprite and the cut fonts. Runs before `next build`; its results are not in git. */
const fontFolder = "app/styles/generated";

mkdirSync(fontFolder, { recursive: true });
mkdirSync("lib/assets/generated", { recursive: true });
mkdirSync("public", { recursive: true });
await cutFonts();
makeSprite();

async function cutFonts(): Promise<void> {
  const arabic = readFileSync(
    "node_modules/@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2",
  );
  const ethiopic = readFileSync(
    "node_modules/@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-400-normal.woff2",
  );
  const axes = { wght: { min: 400, max: 700, default: 400 } };
  await cut("arabic", arabic, arabicLetters(), axes);
  await cut("ethiopic", ethiopic, between(0x1200, 0x137c));
  // The language switch shows every language's own name on every page: cuts of a few letters
  // spare it the whole fonts.
  await cut("names-arabic", arabic, endonyms.ar + endonyms["fa-AF"], { wght: 400 });
  await cut("names-ethiopic", ethiopic, endonyms.ti);
}

async function cut(
  name: string,
  font: Buffer,
  letters: string,
  variationAxes?: Record<string, number | { min: number; max: number; default: number }>,
): Promise<void> {
  const options = { targetFormat: "woff2" as const, ...(variationAxes && { variationAxes }) };
  writeFileSync(join(fontFolder, `${name}.woff2`), await subsetFont(font, letters, options));
}

/** Letters, marks and punctuation of Arabic and Dari. */
function arabicLetters(): string {
  const dari = "پچژکگیءأإؤئآةۀ";
  return (
    between(0x0620, 0x0655) +
    between(0x0660, 0x066d) +
    between(0x06f0, 0x06f9) +
    dari +
    "،؛؟٪ـ«»\u200c\u200d\u200e\u200f\u0670 .:()-–"
  );
}

function between(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join(
    "",
  );
}

/** One file with all icons: a page names what it needs of it, and the browser keeps it. */
function makeSprite(): void {
  const symbols = Object.entries(iconFiles).map(([name, file]) => {
    const svg = readFileSync(`node_modules/lucide-static/icons/${file}.svg`, "utf8");
    const shapes = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.indexOf("</svg>"));
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s+/g, " ").trim()}</symbol>`;
  });
  const sprite =
    '<svg xmlns="http://www.w3.org/2000/svg"><!-- Lucide, ISC licence -->' +
    `${symbols.join("")}</svg>`;
  const hash = createHash("sha256").update(sprite).digest("hex").slice(0, 12);
  for (const file of readdirSync("public")) {
    if (/^icons\..*\.svg$/.test(file)) rmSync(join("public", file));
  }
  writeFileSync(`public/icons.${hash}.svg`, sprite);
  writeFileSync(
    "lib/assets/generated/icon-sprite.ts",
    `export const iconSprite = "/icons.${hash}.svg";\n`,
  );
}
