import type { TodayRow } from "@/domain/today/queries";
import type { TaskKind } from "@/domain/today-task";

/** What does not fit into the week, by kind: one, and several. */
export const taskKindWords: Record<TaskKind, readonly [string, string]> = {
  appointment: ["Termin", "Termine"],
  conference: ["Fallkonferenz", "Fallkonferenzen"],
  consentBack: ["zurückgenommene Einwilligung", "zurückgenommene Einwilligungen"],
  callWish: ["Bitte um Anruf", "Bitten um Anruf"],
  request: ["neue Anfrage", "neue Anfragen"],
  conferenceCancelled: ["abgesagte Fallkonferenz", "abgesagte Fallkonferenzen"],
  conferenceMoved: ["geänderte Fallkonferenz", "geänderte Fallkonferenzen"],
  appointmentCancelled: ["abgesagter Termin", "abgesagte Termine"],
  appointmentMoved: ["verschobener Termin", "verschobene Termine"],
  missedWeeks: ["fehlende Teilnahme", "fehlende Teilnahmen"],
  dispute: ["strittige Meldung", "strittige Meldungen"],
  followUp: ["Nachfrage", "Nachfragen"],
  ending: ["Ende ohne nächsten Schritt", "Enden ohne nächsten Schritt"],
  appointmentOpen: ["Termin ohne Ergebnis", "Termine ohne Ergebnis"],
  conferenceOpen: ["Fallkonferenz ohne Ergebnis", "Fallkonferenzen ohne Ergebnis"],
  conferenceConsent: ["fehlende Einwilligung", "fehlende Einwilligungen"],
  refusal: ["Absage mitzuteilen", "Absagen mitzuteilen"],
  confirmation: ["Meldung zu bestätigen", "Meldungen zu bestätigen"],
  withoutConsent: ["Vermittlung ohne Einwilligung", "Vermittlungen ohne Einwilligung"],
  consentEnds: ["Einwilligung, die bald endet", "Einwilligungen, die bald enden"],
  handedOver: ["übergebene Fallakte", "übergebene Fallakten"],
  answerHere: ["neue Antwort", "neue Antworten"],
  stalledReferral: ["Vermittlung ohne Fortgang", "Vermittlungen ohne Fortgang"],
  silentReferral: ["Vermittlung ohne Antwort", "Vermittlungen ohne Antwort"],
  erasure: ["Bitte um Löschung", "Bitten um Löschung"],
  reachChanged: ["neue Kontaktdaten", "neue Kontaktdaten"],
  planStep: ["Schritt aus einem Förderplan", "Schritte aus Förderplänen"],
  talkAgain: ["offenes Gespräch in der Zielgruppe", "offene Gespräche in der Zielgruppe"],
  undated: ["Person ohne nächsten Tag", "Personen ohne nächsten Tag"],
  requestOpen: ["offene Anfrage", "offene Anfragen"],
  doubtful: ["zweifelhafte Anfrage", "zweifelhafte Anfragen"],
  outreach: ["Versuch in der Zielgruppe", "Versuche in der Zielgruppe"],
  outreachDecision: ["Entscheidung zur Zielgruppe", "Entscheidungen zur Zielgruppe"],
};

export function countWords(kind: TaskKind, count: number): string {
  const [one, several] = taskKindWords[kind];
  return `${count} ${count === 1 ? one : several}`;
}

/** Whom a row is about, in its title. */
export function whoWords({ persons, person }: Pick<TodayRow, "persons" | "person">): string {
  return persons ? `${persons} Personen` : (person?.name ?? "unbekannt");
}

/** Minutes as hours in German: "3,9 Stunden". */
export function hoursWords(minutes: number): string {
  const hours = Math.round(minutes / 6) / 10;
  const text = String(hours).replace(".", ",");
  return hours === 1 ? "1 Stunde" : `${text} Stunden`;
}
