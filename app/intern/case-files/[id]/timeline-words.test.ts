import { expect, test } from "vitest";
import { changeWords } from "./timeline-words";

/** Facts by their keys: which words are asked for is what counts here. */
const facts = Object.assign((key: string) => key, { has: () => true }) as never;
const said = (
  kind: "profile" | "need" | "referral",
  field: string,
  from: string | null,
  to: string | null,
) => {
  const change = changeWords(kind, { field, from, to }, facts);
  return `${change.field}: ${change.from} → ${change.to}`;
};

test.each([
  ["need", "language", "identified", "planned", "Deutsch lernen: erkannt → geplant"],
  ["need", "work", "planned", "met", "Arbeit: geplant → gedeckt"],
  ["referral", "state", "sent", "waitlisted", "Stand: gesendet → Warteliste"],
  ["referral", "state", "office.sent", "office.waitlisted", "Stand: gesendet → dauert noch"],
  ["need", "need", null, "housing", "Bedarf: null → Wohnen"],
  ["profile", "language", "ti", "ar", "Sprache für Seiten und Briefe: Tigrinya → Arabisch"],
  ["profile", "work", null, "2 Jahre Küche", "Arbeit und Praktika bisher: null → 2 Jahre Küche"],
  ["profile", "childcareNeeded", "yes", null, "Braucht Kinderbetreuung: ja → null"],
  ["profile", "paperValidUntil", null, "2027-06-30", "Papier gültig bis: null → 30.06.2027"],
] as const)("of a %s entry, %s from %s to %s is called %j", (kind, field, from, to, words) => {
  expect(said(kind, field, from, to)).toBe(words);
});
