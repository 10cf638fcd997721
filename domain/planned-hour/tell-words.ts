import { formatShortDate } from "@/lib/i18n/format";
import { plainDate } from "@/lib/plain-date";
import { knownOf, otherKnown } from "./changed";
import { type Changed, toTell, wouldComeAt } from "./to-tell";

type Named = {
  /** What it is called in German. */
  readonly name: "Termin" | "Fallkonferenz";
  /** Whether it was called off for everybody. */
  readonly isCancelled: boolean;
  /** What else somebody who rings has to know of it. */
  readonly more?: string;
};

/** "02.12.2026, 10:00 Uhr" */
const at = ({ day, time }: { readonly day: string; readonly time: string }) =>
  `${formatShortDate(day)}, ${time} Uhr`;

/**
 * What is to be told to the person, in a row that says enough for whoever rings: the hour that they know,
 * and what is so now.
 */
export function tellWords(row: Changed, { name, isCancelled, more }: Named): string {
  return `${whatWords(row, { name, isCancelled })}: der Person sagen${more ? ` (${more})` : ""}`;
}

function whatWords(row: Changed, { name, isCancelled }: Named): string {
  const other = otherKnown(row);
  const known = `${name} am ${at(knownOf(row) ?? row)}`;
  const present = { day: plainDate.parse(row.day), time: row.time };
  if (isCancelled) return `${name} am ${at(wouldComeAt(present, knownOf(row)))} abgesagt`;
  if (row.became === "off") return `${known} ohne die Person`;
  if (!other) return `${known} geändert`;
  const now = other.day === row.day ? `um ${row.time} Uhr` : `am ${at(row)}`;
  return `${name} vom ${at(other)} ${toTell(row) === "isOff" ? "war schon" : "jetzt"} ${now}`;
}
