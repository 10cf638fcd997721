import { type FieldName, fileFields, originFields } from "@/domain/offer-revision/fields";
import { type FormFields, lineIn, textsIn, valueIn } from "@/domain/offer-revision/form";
import { cellsOf, rowFields } from "@/domain/offer-revision/rows";
import { sourceHash } from "@/lib/content/files";
import { formatShortDate } from "@/lib/i18n/format";
import { weekdays } from "@/lib/opening-hours";
import type { ChoiceWords } from "./choice-words";

const dates: readonly FieldName[] = ["start", "end", "deadline", "placesAsOf", "validUntil"];
const amounts: readonly FieldName[] = ["cost", "pay"];

/** What a field of a form says, as one reads it; "" where it was left empty. */
export function valueWords(fields: FormFields, name: FieldName, choices: ChoiceWords): string {
  const rows = rowFields.find((field) => field === name);
  if (rows)
    return [valueIn(fields, rows)]
      .flat()
      .map((row) => rowWords(rows, row, choices))
      .join("; ");
  if (name === "lifecycle" && lineIn(fields, name) === "") return "läuft";
  const options = choices.of(name);
  if (options.length > 0) {
    const chosen = [valueIn(fields, name)].flat();
    return options
      .filter(({ value }) => chosen.includes(value))
      .map(({ label }) => label)
      .join(", ");
  }
  const line = lineIn(fields, name);
  if (line === "") return "";
  if (originFields.includes(name)) return originWords(fields, line);
  if (dates.includes(name)) return formatShortDate(line);
  if (fileFields.some((field) => field === name)) return fileWords(line);
  return amounts.includes(name) ? `${line} €` : line;
}

/** Another file is another name; its beginning is enough to tell them apart. */
function fileWords(file: string): string {
  const kind = file.endsWith(".pdf") ? "PDF" : file.endsWith(".webp") ? "Bild" : "Aufnahme";
  return `${kind} ${file.slice(0, 6)}`;
}

function originWords(fields: FormFields, line: string): string {
  const { de: source } = textsIn(fields);
  return source && line.startsWith(sourceHash(source))
    ? "dem jetzigen deutschen Text"
    : "einem älteren deutschen Text";
}

function rowWords(field: "sessions" | "informationDates", row: string, choices: ChoiceWords) {
  if (row === "") return "";
  const { weekdays: days = "", date = "", from = "", to = "", place = "" } = cellsOf(field, row);
  const hours = to ? `${from}–${to} Uhr` : `${from} Uhr`;
  if (field === "informationDates") {
    return `${formatShortDate(date)}, ${hours}${place ? `, ${place}` : ""}`;
  }
  const named = weekdays.filter((day) => days.split(",").includes(day)).map(choices.weekday);
  return `${named.join(", ")} ${hours}`;
}
