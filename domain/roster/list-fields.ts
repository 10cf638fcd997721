import { plainWord } from "./listed-words";

/** What a column of a list may hold. A name stands in one column or in two. */
export const listFields = [
  "name",
  "firstName",
  "lastName",
  "birthDate",
  "gender",
  "phone",
  "language",
  "district",
  "address",
  "paper",
  "paperValidUntil",
] as const;
export type ListField = (typeof listFields)[number];

/** A column nobody needs. */
export const notUsed = "notUsed";
export type ColumnUse = ListField | typeof notUsed;
export const columnUses: readonly [ColumnUse, ...ColumnUse[]] = [notUsed, ...listFields];

/** How lists head each column; compared folded, and by the beginning of the heading. */
const headings: Readonly<Record<ListField, readonly string[]>> = {
  name: ["name, vorname", "name vorname", "vor- und nachname", "vollständiger name", "person"],
  firstName: ["vorname", "vornamen", "rufname", "first name"],
  lastName: ["nachname", "familienname", "name", "zuname", "last name"],
  birthDate: ["geburtsdatum", "geb.-datum", "geb.", "geboren", "geburtstag", "gebdat"],
  gender: ["geschlecht", "anrede", "m/w/d", "m/w", "gender"],
  phone: ["telefon", "telefonnummer", "tel", "handy", "mobil", "mobilnummer", "rufnummer", "phone"],
  language: ["sprache", "muttersprache", "herkunftssprache", "verständigungssprache"],
  district: ["stadtteil", "stadtbezirk", "bezirk", "ortsteil"],
  address: ["adresse", "anschrift", "straße", "wohnanschrift", "unterkunft", "wohnort"],
  paper: ["aufenthaltsstatus", "status", "aufenthalt", "papier", "aufenthaltspapier", "titel"],
  paperValidUntil: ["gültig bis", "befristet bis", "ablaufdatum", "ablauf", "duldung bis"],
};

/** A heading as it is known the next time; one of signs alone as it stands there. */
export function headingWord(heading: string): string {
  return plainWord(heading) || heading;
}

/**
 * What each column most likely holds: what the same heading held the last time, else by its words.
 * No two columns get the same use; the first wins.
 * @param remembered by {@link headingWord}
 */
export function guessUses(
  columns: readonly string[],
  remembered: ReadonlyMap<string, ColumnUse>,
): ColumnUse[] {
  const taken = new Set<ColumnUse>();
  return columns.map((heading) => {
    const use = remembered.get(headingWord(heading)) ?? fieldNamed(heading);
    if (use === undefined || taken.has(use)) return notUsed;
    if (use !== notUsed) taken.add(use);
    return use;
  });
}

/** What a heading says its column holds; undefined where it says nothing known. */
export function fieldNamed(heading: string): ListField | undefined {
  const word = plainWord(heading);
  if (word === "") return undefined;
  const exact = listFields.find((field) =>
    headings[field].some((name) => plainWord(name) === word),
  );
  if (exact) return exact;
  return listFields.find((field) =>
    headings[field].some((name) => plainWord(name).length >= 5 && word.startsWith(plainWord(name))),
  );
}

/** What is wrong with the uses somebody chose: a name is needed, and nothing stands in two columns. */
export function usesProblem(uses: readonly ColumnUse[]): "noName" | "twice" | undefined {
  const used = uses.filter((use) => use !== notUsed);
  if (new Set(used).size < used.length) return "twice";
  const named = used.includes("name") || (used.includes("firstName") && used.includes("lastName"));
  return named ? undefined : "noName";
}
