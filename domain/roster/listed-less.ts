import { mayBe, type SpokenLanguage, spokenLanguages } from "@/domain/person/spoken-languages";
import type { ListedFact, ListedPerson } from "./listed-person";
import { plainWord } from "./listed-words";

/**
 * True where a list only says less exactly what is known: a Duldung without its section, some other
 * language or a word for several, the year of birth as its first of January, a part of the address. It
 * contradicts nothing, and fills what is empty alone.
 */
export function saysLess(field: ListedFact, known: string | null, said: ListedPerson): boolean {
  if (known === null) return false;
  switch (field) {
    case "paper":
      return said.vaguePaper === true && known.startsWith("duldung");
    case "language":
      return said.language === "other" || (said.language !== null && isOneOf(said.language, known));
    case "birthDate":
      return said.birthDate !== null && said.birthDate === newYearOf(known);
    case "address":
      return said.address !== null && isBeginning(said.address, known);
    default:
      return false;
  }
}

/** "Serbisch, Romani" of somebody of whom it is known which of the two. */
function isOneOf(word: SpokenLanguage, known: string): boolean {
  const language = spokenLanguages.find((each) => each === known);
  return language !== undefined && language !== word && mayBe(word, language);
}

const newYearOf = (day: string): string => `${day.slice(0, 4)}-01-01`;

/** "Nordstraße" of "Nordstraße 5, 2. Stock"; "Nordstraße 5" is none of "Nordstraße 51". */
function isBeginning(part: string, whole: string): boolean {
  const [first, all] = [wordsOf(part), wordsOf(whole)];
  return first.length > 0 && first.every((word, at) => word === all[at]);
}

const wordsOf = (text: string): string[] =>
  text
    .split(/[\s,;]+/)
    .map(plainWord)
    .filter(Boolean);
