import { type Fields, fieldValue } from "@/lib/forms/fields";

export const profileLabels = {
  name: "Name",
  language: "Sprache",
  channel: "Erreichbar über",
  contact: "Telefonnummer oder E-Mail-Adresse",
  birthDate: "Geburtsdatum",
  gender: "Geschlecht",
  paper: "Papier",
  paperValidUntil: "Papier gültig bis",
  workPermit: "Arbeitserlaubnis",
  germanLevel: "Deutsch",
  germanTestedOn: "Deutsch geprüft am",
  literate: "Kann lesen und schreiben (in einer Sprache)",
  schoolCertificate: "Schulabschluss",
  childcareNeeded: "Braucht Kinderbetreuung",
  sharedPhone: "Andere lesen auf dem Telefon mit",
  femaleContactWished: "Möchte mit einer Frau sprechen",
} as const;

/** The name under which a field's value travels as it was when the form was opened. */
export const openedAs = (name: string) => `opened.${name}`;

/**
 * A form that comes back, beside what is saved now. What its writer has changed stays as they
 * wrote it, all the rest is what is saved: sending it again takes back nobody else's change.
 */
export function beside(typed: Fields, now: Fields) {
  const names = Object.keys(now);
  const opened = (name: string) => fieldValue(typed, openedAs(name));
  const isKnown = openedAs("name") in typed;
  const overtaken = isKnown && names.some((name) => opened(name) !== fieldValue(now, name));
  const value = (name: string) =>
    fieldValue(fieldValue(typed, name) === opened(name) ? now : typed, name);
  return {
    fields: isKnown ? Object.fromEntries(names.map((name) => [name, value(name)])) : typed,
    /** What is saved now where the form says, or said, something else; "" for nothing. */
    saved: (name: string) => {
      const saved = fieldValue(now, name);
      return overtaken && saved !== fieldValue(typed, name) ? saved : undefined;
    },
  };
}
