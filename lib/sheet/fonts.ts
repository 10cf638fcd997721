import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codePointsOf } from "./font-coverage";

const files = [
  "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
  "vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf",
  "vazirmatn/fonts/ttf/Vazirmatn-Bold.ttf",
  "@expo-google-fonts/noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf",
  "@expo-google-fonts/noto-sans-ethiopic/700Bold/NotoSansEthiopic_700Bold.ttf",
];

let read: { readonly blobs: readonly Buffer[]; readonly covered: ReadonlySet<number> } | undefined;

function fonts() {
  if (read) return read;
  const blobs = files.map((file) => readFileSync(join(process.cwd(), "node_modules", file)));
  read = { blobs, covered: new Set(blobs.flatMap((font) => [...codePointsOf(font)])) };
  return read;
}

/** The fonts of the four languages, each regular and bold; nothing is taken from the computer. */
export function fontBlobs(): readonly Buffer[] {
  return fonts().blobs;
}

const controls = /[\p{Cc}\p{Zl}\p{Zp} ]+/gu;
// Dari needs the two joiners; all other invisible characters could turn text round or hide it.
const invisible = /(?![\u200c\u200d])[\p{Cf}\p{Cs}\p{Variation_Selector}]/gu;

/**
 * A text with nothing in it that the fonts cannot show. A sheet with a letter nobody can see
 * would be refused as PDF/UA: a pictogram is left out, any other strange letter becomes "?".
 */
export function printable(text: string): string {
  const { covered } = fonts();
  const plain = text.normalize("NFC").replace(controls, " ").replace(invisible, "");
  return Array.from(plain, (letter) => {
    if (covered.has(letter.codePointAt(0) ?? 0)) return letter;
    if (/\p{Zs}/u.test(letter)) return " ";
    return /\p{Extended_Pictographic}|\p{M}/u.test(letter) ? "" : "?";
  }).join("");
}
