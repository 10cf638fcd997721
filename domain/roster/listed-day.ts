import { addDays, type PlainDate, plainDate } from "@/lib/plain-date";

const months: readonly string[] = [
  "jan",
  "feb",
  "mär",
  "apr",
  "mai",
  "jun",
  "jul",
  "aug",
  "sep",
  "okt",
  "nov",
  "dez",
];

/** The day that spreadsheets count from, as they count since March 1900. */
const dayZero = plainDate.parse("1899-12-30");
/** A day of 1927: whoever writes 2027 means the year. */
const firstSerial = 10_000;
const lastSerial = 80_000;

/**
 * A day as lists write it: "01.02.2004", "1. Februar 2004", "2004-02-01" with or without a time, or
 * the number a spreadsheet keeps for it. Undefined for anything else: a year alone or of two digits,
 * and a day there never was, are asked about and not guessed.
 */
export function dayIn(text: string): PlainDate | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+Z?)?$/.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:[ ,]+[\d:]+)?$/.exec(text);
  if (german) return day(german[3], german[2], german[1]);
  const spelled = /^(\d{1,2})\.\s?(\p{L}{3,9})\.?\s(\d{4})$/u.exec(text);
  if (spelled) {
    const month = months.indexOf((spelled[2] ?? "").toLowerCase().slice(0, 3)) + 1;
    return month > 0 ? day(spelled[3], String(month), spelled[1]) : undefined;
  }
  return /^\d{5}([.,]\d+)?$/.test(text)
    ? serialDay(Math.floor(Number.parseFloat(text)))
    : undefined;
}

function serialDay(serial: number): PlainDate | undefined {
  return serial >= firstSerial && serial <= lastSerial ? addDays(dayZero, serial) : undefined;
}

function day(year = "", month = "", date = ""): PlainDate | undefined {
  return plainDate.safeParse(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`).data;
}
