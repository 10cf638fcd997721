/** What of a piece of HTML decides which icons, style and script its page needs. */
export type Marks = {
  /** Class attributes, as they are written. */
  readonly classes: ReadonlySet<string>;
  readonly icons: ReadonlySet<string>;
  /** Names of the data attributes that scripts look for. */
  readonly uses: ReadonlySet<string>;
  /** Each letter once, but for the names of the languages: those have a font of their own. */
  readonly letters: string;
  /** The letters of the page's header, which are those of its own language. */
  readonly header: string;
};

/** Where scripts find something to do, by the attribute's name behind `data-`. */
export const scriptUses = ["read", "offline", "autosave", "round", "unsaved"] as const;

const marks = new RegExp(
  ` class="([^"]*)"|<use href="#i-(\\w+)"| data-(${scriptUses.join("|")})="`,
  "g",
);
const languageSwitch = /<nav class="names[\s\S]*?<\/nav>/;
const pageHeader = /<header[\s\S]*?<\/header>/;

// React escapes "<", ">" and quotes in texts and attributes: what looks like a mark is one.
export function marksIn(html: string): Marks {
  const [classes, icons, uses] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const [, names, icon, use] of html.matchAll(marks)) {
    if (names !== undefined) classes.add(names);
    else if (icon !== undefined) icons.add(icon);
    else if (use !== undefined) uses.add(use);
  }
  const letters = lettersIn(html.replace(languageSwitch, ""));
  return { classes, icons, uses, letters, header: lettersIn(pageHeader.exec(html)?.[0] ?? "") };
}

/** The marks of a page that is put together from pieces. */
export function joinedMarks(pieces: readonly Marks[]): Marks {
  const [classes, icons, uses] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let [letters, header] = ["", ""];
  for (const piece of pieces) {
    for (const each of piece.classes) classes.add(each);
    for (const each of piece.icons) icons.add(each);
    for (const each of piece.uses) uses.add(each);
    letters += piece.letters;
    header += piece.header;
  }
  return { classes, icons, uses, letters: lettersIn(letters), header };
}

/** Each letter of a text once: pages of thousands of letters have a hundred different ones. */
export function lettersIn(text: string): string {
  let letters = "";
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const isHalf = unit >= 0xd800 && unit < 0xe000;
    if (seen[unit] === 1 && !isHalf) continue;
    seen[unit] = 1;
    letters += text.charAt(i);
  }
  for (let i = 0; i < letters.length; i += 1) seen[letters.charCodeAt(i)] = 0;
  return letters;
}

/** Which letters a text has had so far: one table for all texts, empty between them. */
const seen = new Uint8Array(0x1_0000);
