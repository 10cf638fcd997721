import type { listImports, PreviewPart } from "@/domain/roster/import-queries";
import type { Extent } from "@/domain/roster/list-extent";
import type { ColumnUse } from "@/domain/roster/list-fields";
import type { CellProblem, ProblemCode } from "@/domain/roster/listed-person";

/** The back office's German words for lists that are read in. */

export const useWords: Record<ColumnUse, string> = {
  notUsed: "nicht verwenden",
  name: "Name, in einer Spalte",
  firstName: "Vorname",
  lastName: "Nachname",
  birthDate: "Geburtsdatum",
  gender: "Geschlecht",
  phone: "Telefon",
  language: "Sprache",
  district: "Stadtteil",
  address: "Adresse",
  paper: "Papier",
  paperValidUntil: "Papier gültig bis",
};

export const partWords: Record<PreviewPart, string> = {
  error: "Fehler",
  doubtful: "Fraglich",
  changed: "Bekannt, mit Änderungen",
  new: "Neu",
  unchanged: "Bekannt, unverändert",
  repeated: "Doppelt in der Datei",
  leftOut: "Ausgelassen",
  decided: "Von Hand entschieden",
  paperEnded: "Papier schon abgelaufen",
  missing: "Nicht mehr auf der Liste",
};

const problemWords: Record<ProblemCode, string> = {
  tableError: "in der Zelle steht ein Fehler der Tabelle",
  formula: "eine Formel ohne Ergebnis; bitte in der Tabellenkalkulation öffnen und neu speichern",
  noName: "der Name fehlt",
  tooLong: "der Text ist zu lang",
  notADate: "das ist kein Datum; bitte mit Tag, Monat und vierstelligem Jahr",
  birthAhead: "der Tag liegt in der Zukunft",
  birthTooLongAgo: "dieses Geburtsdatum ist über 110 Jahre her",
  endsBeforeBirth: "das Papier liefe vor dem Geburtsdatum ab",
  endsTooLate: "der Tag liegt zu weit in der Zukunft; ohne Frist bitte leer lassen",
  notAPhoneNumber: "das ist keine Telefonnummer",
  unknownGender: "dieses Geschlecht ist nicht bekannt; bitte w, m oder d",
  unknownLanguage: "diese Sprache ist nicht bekannt; bitte auf Deutsch, oder „andere“",
  unknownDistrict: "diesen Stadtteil gibt es hier nicht",
  unknownPaper: "dieses Papier ist nicht bekannt",
  beyondColumns: "die Zeile hat mehr Spalten als die Überschriften",
  contradicts: "widerspricht",
};

export const extentWords: Record<Extent, string> = {
  whole: "ganze Liste",
  addition: "Ergänzung",
};

export function rowsWord(rows: number): string {
  return rows === 1 ? "1 Zeile" : `${rows} Zeilen`;
}

export function personsWord(persons: number): string {
  return persons === 1 ? "1 Person" : `${persons} Personen`;
}

/** What is wrong with a cell, in one sentence with its column. */
export function problemWord({ field, code, line }: CellProblem): string {
  const column = field ? `${useWords[field]}: ` : "";
  const said = code === "contradicts" ? `widerspricht Zeile ${line}` : problemWords[code];
  return column + said;
}

type Counts = Awaited<ReturnType<typeof listImports>>[number]["counts"];

/** What a list that was carried out has done, in figures. */
export function sumWords(counts: Counts): string {
  if (!counts) return "";
  const words = [
    [counts.new, "neu"],
    [counts.changed, "geändert"],
    [counts.unchanged, "unverändert"],
    [counts.repeated, "doppelt in der Datei"],
    [counts.leftOut, "ausgelassen"],
    [counts.missing, "nicht mehr auf der Liste"],
  ] as const;
  return words.flatMap(([count, word]) => (count ? `${count} ${word}` : [])).join(", ");
}
