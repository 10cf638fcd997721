import { mediumWords } from "@/domain/contact/words";
import type { NextAttempt } from "./next-attempt";

/** German words for what is next with somebody of the roster: the roster and Today say the same. */

type Asked = Extract<NextAttempt, { readonly why: string }>;

const whyWords: Readonly<Record<Asked["why"], string>> = {
  paperEnds: "Papier läuft bald ab",
  paperEnded: "Papier ist abgelaufen",
  neverTried: "noch nie versucht",
  talkAgain: "nach dem Gespräch noch offen",
  tryAgain: "bisher niemanden erreicht",
  capped: "so oft versucht wie vorgesehen",
  missing: "steht nicht mehr auf der Liste",
  noWay: "weder Nummer noch Adresse bekannt",
};

/** What is asked of somebody, and why: "Anruf: noch nie versucht". */
export function askedWords(next: Asked): string {
  const what = next.kind === "attempt" ? mediumWords[next.medium] : "Bitte entscheiden";
  return `${what}: ${whyWords[next.why]}`;
}
