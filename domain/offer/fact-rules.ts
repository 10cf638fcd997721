import type { PlainDate } from "@/lib/plain-date";
import type { FactsSoFar, OfferFacts } from "./facts";

export type Contradiction = { readonly path: readonly string[]; readonly text: string };

type Rule = {
  readonly path: readonly string[];
  readonly text: string;
  readonly broken: (facts: FactsSoFar) => boolean;
};

const after = (a: string | number | undefined, b: string | number | undefined) =>
  a !== undefined && b !== undefined && a > b;

const rules: readonly Rule[] = [
  {
    path: ["when", "end"],
    text: "das Ende liegt vor dem Beginn",
    broken: ({ when }) => after(when.start, when.end),
  },
  {
    path: ["when", "deadline"],
    text: "die Anmeldefrist liegt nach dem Ende",
    broken: ({ when }) => after(when.deadline, when.end),
  },
  {
    path: ["when", "sessions"],
    text: "eine Kurszeit endet vor ihrem Beginn",
    broken: ({ when }) => (when.sessions ?? []).some(({ from, to }) => from >= to),
  },
  {
    path: ["when", "informationDates"],
    text: "ein Infotermin endet vor seinem Beginn",
    broken: ({ when }) =>
      (when.informationDates ?? []).some(({ from, to }) => to !== undefined && from >= to),
  },
  {
    path: ["when", "informationDates"],
    text: "ein Infotermin liegt nach dem letzten Tag der Gültigkeit",
    broken: ({ when, validUntil }) =>
      (when.informationDates ?? []).some(({ date }) => after(date, validUntil)),
  },
  {
    path: ["when", "informationDates"],
    text: "ein Infotermin liegt nach dem Beginn, obwohl man dann nicht mehr dazukommen kann",
    broken: ({ when }) =>
      !when.rolling && (when.informationDates ?? []).some(({ date }) => after(date, when.start)),
  },
  {
    path: ["when", "informationDates"],
    text: "ein Infotermin steht zweimal da",
    broken: ({ when }) => {
      const times = (when.informationDates ?? []).map(({ date, from }) => `${date} ${from}`);
      return new Set(times).size < times.length;
    },
  },
  {
    path: ["who", "ageMax"],
    text: "das Höchstalter liegt unter dem Mindestalter",
    broken: ({ who }) => after(who.ageMin, who.ageMax),
  },
  {
    path: ["who", "acceptedPapers"],
    text: "„alle Papiere“ steht allein: es schließt die anderen ein",
    broken: ({ who }) =>
      (who.acceptedPapers ?? []).includes("all") && (who.acceptedPapers ?? []).length > 1,
  },
  {
    path: ["places", "free"],
    text: "es gibt mehr freie Plätze als Plätze",
    broken: ({ places }) => after(places?.free, places?.total),
  },
  {
    path: ["money", "payPer"],
    text: "zum Lohn gehören Betrag und Zeitraum",
    broken: ({ money }) => (money.payCents === undefined) !== (money.payPer === undefined),
  },
  {
    path: ["publishedOn"],
    text: "der Tag der Veröffentlichung liegt nach der letzten Prüfung",
    broken: ({ publishedOn, lastChecked }) => after(publishedOn, lastChecked),
  },
  {
    path: ["validUntil"],
    text: "der letzte Tag der Gültigkeit liegt vor der letzten Prüfung",
    broken: ({ lastChecked, validUntil }) => after(lastChecked, validUntil),
  },
];

/** What in an offer's facts cannot be true together. Empty when all is well. */
export function factContradictions(facts: FactsSoFar): Contradiction[] {
  return rules.filter((rule) => rule.broken(facts)).map(({ path, text }) => ({ path, text }));
}

/** Over: paused, ended, past its last day of validity or, with a fixed end, past that. */
export function isOver(facts: OfferFacts, onDate: PlainDate): boolean {
  if (facts.lifecycle) return true;
  return facts.validUntil < onDate || (facts.when.end ?? onDate) < onDate;
}
