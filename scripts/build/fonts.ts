import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { endonyms } from "@/lib/i18n/locales";
import { lettersBetween, unicodeRange, writtenLetters } from "./letters";

const publicFolder = "public/fonts";
const vazirmatn =
  "node_modules/@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2";
const notoEthiopic =
  "node_modules/@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-400-normal.woff2";

type Axes = { readonly wght: { min: number; max: number; default: number } };
type Face = {
  readonly family: string;
  readonly name: string;
  readonly source: string;
  readonly letters: ReadonlySet<number>;
  readonly weight: string;
  readonly axes?: Axes;
};

/**
 * The faces of the portal. Of each script there is one with the letters that texts are really
 * written with, and one with all the others: it is fetched by the pages alone on which one of them
 * turns up, for instance in a text that came after the build.
 */
function faces(): Face[] {
  const written = writtenLetters(["content", "messages"]);
  const isWritten = (letter: number) => written.has(letter);
  const arabic = lettersBetween(
    [0x600, 0x6ff],
    [0x200c, 0x200f],
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
  );
  // Letters join: a word must not be made of two faces because one of its letters is rare.
  const usual = new Set([...arabicAlphabet, ...[...arabic].filter(isWritten)]);
  const ethiopic = lettersBetween([0x1200, 0x137c]);
  const usualEthiopic = new Set([...ethiopic].filter(isWritten));
  const font = {
    arabic: {
      family: "Portal Arabic",
      source: vazirmatn,
      weight: "400 700",
      axes: { wght: { min: 400, max: 700, default: 400 } },
    },
    // One weight: the browser thickens it for headings, which spares a second file.
    ethiopic: { family: "Portal Ethiopic", source: notoEthiopic, weight: "400" },
  };
  return [
    { ...font.arabic, name: "arabic", letters: usual },
    { ...font.arabic, name: "arabic-rare", letters: arabic.difference(usual) },
    { ...font.ethiopic, name: "ethiopic", letters: usualEthiopic },
    { ...font.ethiopic, name: "ethiopic-rare", letters: ethiopic.difference(usualEthiopic) },
    // The language switch names Tigrinya on every page, and many devices would show boxes.
    {
      ...font.ethiopic,
      family: "Portal Names",
      name: "names",
      letters: new Set(codes(endonyms.ti)),
    },
  ];
}

const codes = (text: string) => [...text].map((letter) => letter.codePointAt(0) ?? 0);

/** Letters, marks and punctuation of Arabic and Dari. Digits are Latin on all pages. */
const arabicAlphabet = codes(
  "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگیۀًٌٍَُِّْٰٓٔ،؛؟٪ـ\u200c\u200d\u200e\u200f",
);

/** Cuts the fonts and writes the style sheet and the list that name them by their content. */
export async function makeFonts(): Promise<void> {
  mkdirSync(publicFolder, { recursive: true });
  mkdirSync("app/styles/generated", { recursive: true });
  for (const file of readdirSync(publicFolder)) rmSync(join(publicFolder, file));
  const made = await Promise.all(faces().map(async (face) => ({ face, href: await cut(face) })));
  writeFileSync("app/styles/generated/fonts.css", made.map(fontFace).join(""));
  const list = Object.fromEntries(made.map(({ face, href }) => [face.name, href]));
  writeFileSync(
    "lib/assets/generated/fonts.ts",
    `export const fonts = ${JSON.stringify(list, null, 2)} as const;\n`,
  );
}

async function cut({ name, source, letters, axes }: Face): Promise<string> {
  const text = String.fromCodePoint(...letters);
  const options = { targetFormat: "woff2" as const, ...(axes && { variationAxes: axes }) };
  const bytes = await subsetFont(readFileSync(source), text, options);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const file = `${name}.${hash}.woff2`;
  writeFileSync(join(publicFolder, file), bytes);
  return `/fonts/${file}`;
}

function fontFace({ face, href }: { face: Face; href: string }): string {
  // The names' face is used nowhere else: it needs no range, and has to stay on every page.
  const range = face.name === "names" ? "" : `\n  unicode-range: ${unicodeRange(face.letters)};`;
  return `@font-face {
  font-family: "${face.family}";
  src: url("${href}") format("woff2");
  font-weight: ${face.weight};
  font-display: swap;${range}
}
`;
}
