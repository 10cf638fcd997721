import type { SpokenLanguage } from "@/domain/contact/spoken-languages";
import type { Paper } from "@/domain/offer/vocabulary";
import type { genders } from "@/domain/person/profile";
import type { District } from "@/lib/city/districts";
import { phoneNumber } from "@/lib/form-fields";
import { type PlainDate, yearsBetween } from "@/lib/plain-date";
import type { ColumnUse, ListField } from "./list-fields";
import { dayIn } from "./listed-day";
import { districtIn, genderIn, languageIn, paperIn } from "./listed-words";

type Gender = (typeof genders)[number];

/** What a list says of a person. Null: it says nothing. */
export type ListedPerson = {
  readonly name: string;
  readonly birthDate: PlainDate | null;
  readonly gender: Gender | null;
  readonly phone: string | null;
  readonly language: SpokenLanguage | null;
  readonly district: District | null;
  readonly address: string | null;
  readonly paper: Paper | null;
  readonly paperValidUntil: PlainDate | null;
};

export const problemCodes = [
  "noName",
  "tooLong",
  "notADate",
  "birthAhead",
  "birthTooLongAgo",
  "endsBeforeBirth",
  "notAPhoneNumber",
  "unknownGender",
  "unknownLanguage",
  "unknownDistrict",
  "unknownPaper",
  "beyondColumns",
  "contradicts",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One thing wrong with one cell, and what stands there. */
export type CellProblem = {
  readonly field: ListField | null;
  readonly code: ProblemCode;
  readonly typed: string;
  /** The row it contradicts. */
  readonly line?: number;
};

export type ReadPerson =
  | { readonly person: ListedPerson }
  | { readonly problems: readonly CellProblem[] };

const oldest = 110;
const longest: Partial<Record<ListField, number>> = { name: 120, address: 200 };

export type ReadingContext = {
  readonly today: PlainDate;
  /** The city's districts: their slugs with their names. */
  readonly districtNames: Readonly<Record<string, string>>;
};

/** What a row says, by what its columns hold; or everything that cannot be understood in it. */
export function readRow(
  cells: readonly string[],
  uses: readonly ColumnUse[],
  { today, districtNames }: ReadingContext,
): ReadPerson {
  const problems: CellProblem[] = [];
  const typed = (field: ListField) => cells[uses.indexOf(field)] ?? "";
  const wrong = (field: ListField | null, code: ProblemCode, text: string) => {
    problems.push({ field, code, typed: text });
    return null;
  };
  /** Reads a cell; an empty one says nothing, and one that is not understood is a problem. */
  const read = <Value>(
    field: ListField,
    code: ProblemCode,
    understand: (text: string) => Value | null | undefined,
  ): Value | null => {
    const text = typed(field);
    return text === "" ? null : (understand(text) ?? wrong(field, code, text));
  };

  const beyond = cells.slice(uses.length).find((cell) => cell !== "");
  if (beyond !== undefined) wrong(null, "beyondColumns", beyond);
  const name = nameIn(typed);
  if (name === "") wrong(uses.includes("name") ? "name" : "lastName", "noName", "");
  if ([...name].length > (longest.name ?? 0)) wrong("name", "tooLong", name);
  const birthDate = read("birthDate", "notADate", dayIn);
  if (birthDate && birthDate > today) wrong("birthDate", "birthAhead", typed("birthDate"));
  else if (birthDate && yearsBetween(birthDate, today) > oldest)
    wrong("birthDate", "birthTooLongAgo", typed("birthDate"));
  const paperValidUntil = read("paperValidUntil", "notADate", dayIn);
  if (birthDate && paperValidUntil && paperValidUntil < birthDate)
    wrong("paperValidUntil", "endsBeforeBirth", typed("paperValidUntil"));
  const person: ListedPerson = {
    name,
    birthDate,
    gender: read("gender", "unknownGender", genderIn),
    phone: read("phone", "notAPhoneNumber", phoneIn),
    language: read("language", "unknownLanguage", languageIn),
    district: read("district", "unknownDistrict", (text) => districtIn(text, districtNames)),
    address: read("address", "tooLong", (text) =>
      [...text].length > (longest.address ?? 0) ? null : text,
    ),
    paper: read("paper", "unknownPaper", paperIn),
    paperValidUntil,
  };
  return problems.length > 0 ? { problems } : { person };
}

/** "Vorname Nachname", however many columns it stands in. */
function nameIn(typed: (field: ListField) => string): string {
  const parts = [typed("firstName"), typed("lastName")].filter((part) => part !== "");
  if (parts.length > 0) return parts.join(" ");
  const [last = "", first, ...more] = typed("name").split(",");
  return first !== undefined && more.length === 0
    ? `${first.trim()} ${last.trim()}`.trim()
    : typed("name");
}

/** A spreadsheet that takes a number for an amount drops its first 0: German mobile numbers get it back. */
function phoneIn(text: string): string | null {
  return phoneNumber(/^1[5-7]\d{8,10}$/.test(text) ? `0${text}` : text);
}
