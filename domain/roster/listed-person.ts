import type { Paper } from "@/domain/offer/vocabulary";
import type { genders } from "@/domain/person/profile";
import type { SpokenLanguage } from "@/domain/person/spoken-languages";
import type { District } from "@/lib/city/districts";
import { phoneNumber } from "@/lib/form-fields";
import { type PlainDate, yearsBetween } from "@/lib/plain-date";
import type { ColumnUse, ListField } from "./list-fields";
import { dayIn } from "./listed-day";
import { districtIn, genderIn, isVaguePaper, languageIn, paperIn } from "./listed-words";
import { unreadCells } from "./unread-cells";

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
  /** A Duldung without its section: the usual one stands for it, and any other is no contradiction. */
  readonly vaguePaper?: true;
  readonly paperValidUntil: PlainDate | null;
};

/** What may differ from what is known of a person. */
export type ListedFact = Exclude<keyof ListedPerson, "name" | "vaguePaper">;

export const problemCodes = [
  "tableError",
  "formula",
  "noName",
  "tooLong",
  "notADate",
  "birthAhead",
  "birthTooLongAgo",
  "endsBeforeBirth",
  "endsTooLate",
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

/** The parts of a name that stand in columns of their own. */
export type NamePart = "firstName" | "lastName";

export type ReadPerson =
  /** `lacks`: a part of the name has a column, and nothing stands in it. */
  | { readonly person: ListedPerson; readonly lacks?: NamePart }
  | { readonly problems: readonly CellProblem[] };

const oldest = 110;
/** In years: no paper of the target group is given for longer. */
const longestPaper = 15;
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
  const problems: CellProblem[] = unreadCells(cells, uses);
  const unread = new Set(problems.map(({ field }) => field));
  const typed = (field: ListField) => (unread.has(field) ? "" : (cells[uses.indexOf(field)] ?? ""));
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
  if (name === "" && !nameFields.some((field) => unread.has(field)))
    wrong(uses.includes("name") ? "name" : "lastName", "noName", "");
  if ([...name].length > (longest.name ?? 0)) wrong("name", "tooLong", name);
  const birthDate = read("birthDate", "notADate", dayIn);
  const oddBirth = birthDate && birthProblem(birthDate, today);
  if (oddBirth) wrong("birthDate", oddBirth, typed("birthDate"));
  const paperValidUntil = read("paperValidUntil", "notADate", dayIn);
  const oddEnd = paperValidUntil && endProblem(paperValidUntil, birthDate, today);
  if (oddEnd) wrong("paperValidUntil", oddEnd, typed("paperValidUntil"));
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
    ...(isVaguePaper(typed("paper")) && { vaguePaper: true as const }),
    paperValidUntil,
  };
  if (problems.length > 0) return { problems };
  const inTwo = nameParts.every((part) => uses.includes(part));
  const lacks = inTwo ? nameParts.find((part) => typed(part) === "") : undefined;
  return lacks ? { person, lacks } : { person };
}

function birthProblem(birth: PlainDate, today: PlainDate): ProblemCode | undefined {
  if (birth > today) return "birthAhead";
  return yearsBetween(birth, today) > oldest ? "birthTooLongAgo" : undefined;
}

function endProblem(
  end: PlainDate,
  birth: PlainDate | null,
  today: PlainDate,
): ProblemCode | undefined {
  if (birth && end < birth) return "endsBeforeBirth";
  return yearsBetween(today, end) >= longestPaper ? "endsTooLate" : undefined;
}

const nameParts = ["lastName", "firstName"] as const satisfies readonly NamePart[];
const nameFields = ["name", ...nameParts] as const;

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
