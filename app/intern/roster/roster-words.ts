import type { ReachDecision } from "@/domain/contact/reach";
import { mediumWords } from "@/domain/contact/words";
import type { NextAttempt } from "@/domain/roster/next-attempt";
import { askedWords } from "@/domain/roster/next-words";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";

/** The back office's German words for the list of the target group. */

export const decisionWords: Record<ReachDecision, string> = {
  moreAttempts: "Noch einen Versuch machen",
  reopen: "Wieder aufnehmen",
  declined: "Möchte keinen Kontakt",
  moved: "Ist weggezogen",
  agedOut: "Ist zu alt für das Programm",
  notMeant: "Gehört nicht zur Zielgruppe (Irrtum)",
};

export const nextKindWords: Record<NextAttempt["kind"], string> = {
  attempt: "jetzt aufsuchen",
  decide: "bitte entscheiden",
  wait: "vor Kurzem versucht",
  none: "nicht aufsuchen",
};

/** What is to be done next with somebody, and why. */
export function nextWords(next: NextAttempt): string {
  switch (next.kind) {
    case "attempt":
    case "decide":
      return askedWords(next);
    case "wait":
      return `${mediumWords[next.medium]} ab ${formatShortDate(next.until)}`;
    case "none":
      return "niemand sucht die Person auf";
  }
}

/** The last day of a paper, and whether it is over. */
export function validUntilWord(day: string): string {
  return formatShortDate(day) + (day < today() ? " (abgelaufen)" : "");
}

export function districtWord(district: string | null): string | null {
  return district && (city().districts[district] ?? district);
}
