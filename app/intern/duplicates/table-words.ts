import type { CaseFileTable, PersonTable } from "@/domain/merge/tables";

/** What belongs to a person, in the plural. */
export const tableWords: Record<PersonTable, string> = {
  ContactRequest: "Anfragen",
  PersonAccess: "Zugänge zur eigenen Seite",
  CaseFile: "Fallakten",
  PersonFile: "Dateien",
  PersonChange: "frühere Änderungen der Angaben",
  Consent: "Einwilligungen",
  FollowUp: "Nachfragen",
  RosterEntry: "Einträge der Zielgruppenliste",
  Contact: "Kontakte",
  ContactDraft: "angefangene Notizen",
  Appointment: "Termine",
  Message: "Nachrichten",
  RosterTakenBack: "zurückgenommene Listen",
};

/** One of them, or of what hangs on a case file. */
export const rowWords: Record<PersonTable | CaseFileTable, string> = {
  ContactRequest: "Anfrage",
  PersonAccess: "Zugang zur eigenen Seite",
  CaseFile: "Fallakte",
  PersonFile: "Datei",
  PersonChange: "Änderung der Angaben",
  Consent: "Einwilligung",
  FollowUp: "Nachfrage",
  RosterEntry: "Eintrag der Zielgruppenliste",
  Contact: "Kontakt",
  ContactDraft: "angefangene Notiz",
  Appointment: "Termin",
  Message: "Nachricht",
  RosterTakenBack: "zurückgenommene Liste",
  Need: "Bedarf",
  CaseNote: "Notiz",
  Referral: "Vermittlung",
  SupportPlan: "Förderplan",
  CaseConference: "Fallkonferenz",
};
