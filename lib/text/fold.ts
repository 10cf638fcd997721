/**
 * One spelling for what people write in several: letters that differ by keyboard, by schooling or
 * by haste become the same letter. The result is for comparing and never for showing.
 */
export function fold(text: string): string {
  const plain = text
    .toWellFormed()
    // Presentation forms, as texts copied from a PDF carry them, become plain letters.
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKD")
    .replace(unseen, "");
  return steps.reduce((folded, step) => step(folded), plain);
}

// Marks on and around letters (umlaut dots, hamza, harakat, gemination), the lengthening stroke, and
// what only steers how a line is set: joiners, soft hyphens, direction marks. The joiner leaves no
// gap, so that a word written with it meets the same word written in one.
const unseen = /[\p{M}\p{Cf}\u0640]/gu;

type Step = (text: string) => string;

const to =
  (pattern: RegExp, letters: string): Step =>
  (text) =>
    text.replace(pattern, letters);

/** Moves a series of letters onto the one it sounds like, by the distance between their codes. */
const by =
  (pattern: RegExp, distance: number): Step =>
  (text) =>
    text.replace(pattern, (letter) => String.fromCharCode(letter.charCodeAt(0) + distance));

const steps: readonly Step[] = [
  by(/[\u0660-\u0669]/g, 0x30 - 0x660),
  by(/[\u06f0-\u06f9]/g, 0x30 - 0x6f0),
  // Arabic and Persian: the same letter under another keyboard's code, and what many leave out.
  to(/[\u0671-\u0673]/g, "ا"),
  to(/[ىيۍې]/g, "ی"),
  to(/ك/g, "ک"),
  to(/[ةەھہۃ]/g, "ه"),
  to(/ء/g, ""),
  // Tigrinya: series that sound alike for many writers. The table has eight places a series.
  by(/[\u1340-\u1347]/g, -0x8), // ፀ as ጸ
  by(/[\u1220-\u1227]/g, 0x10), // ሠ as ሰ
  by(/[\u1210-\u1217]/g, -0x10), // ሐ as ሀ
  by(/[\u1280-\u1287]/g, -0x80), // ኀ as ሀ
  by(/[\u1250-\u125d]/g, -0x10), // ቐ as ቀ
  by(/[\u12b8-\u12c5]/g, -0x10), // ኸ as ከ
  by(/[\u1200\u12a0\u12d0]/g, 0x3), // the first order of a throat letter as its fourth: አብ, ኣብ
  by(/[\u1248\u12b0\u1310]/g, -0x2), // rounded letters: ጐ as ጎ
  by(/[\u124d\u12b5\u1315]/g, -0xc), // ቍጽሪ as ቁጽሪ
  // German: a foreign keyboard writes ä as ae or a. Not after a vowel or q: "neue", "Quelle".
  to(/ß/g, "ss"),
  to(/ı/g, "i"),
  to(/ø/g, "o"),
  to(/([ao])e+/g, "$1"),
  to(/(?<![aeiouq])ue+/g, "u"),
];
