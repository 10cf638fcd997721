import { type Fields, fieldValues } from "@/lib/forms/fields";
import { keysOf } from "@/lib/keys-of";

export const profileLabels = {
  name: "Name",
  otherNames: "Weitere Namen und Schreibweisen, mit Strichpunkt",
  birthDate: "Geburtsdatum",
  gender: "Geschlecht",
  origin: "Herkunft",
  language: "Sprache für Seiten und Briefe",
  spokenLanguages: "Spricht",
  otherLanguages: "Weitere Sprachen",
  speaksIn: "Gespräch am besten auf",
  interpreterNeeded: "Braucht jemanden zum Dolmetschen",
  channel: "Erreichbar über",
  contact: "Telefonnummer oder E-Mail-Adresse",
  otherContact: "Zweiter Weg, z. B. über wen",
  sharedPhone: "Andere lesen auf dem Telefon mit",
  femaleContactWished: "Möchte mit einer Frau sprechen",
  district: "Stadtteil",
  address: "Anschrift",
  paper: "Papier",
  paperIssuedOn: "Papier ausgestellt am",
  paperValidUntil: "Papier gültig bis",
  workPermit: "Arbeitserlaubnis",
  paperNote: "Auflagen und Besonderes zum Papier",
  germanLevel: "Deutschniveau",
  germanTestedOn: "Deutsch geprüft am",
  germanProof: "Nachweis, Kurs oder Einstufung",
  literate: "Kann lesen und schreiben (in einer Sprache)",
  scripts: "Liest diese Schriften",
  schoolYears: "Jahre in der Schule",
  schoolCertificate: "Schulabschluss",
  schooling: "Schule und Studium",
  certificates: "Zeugnisse und ihre Anerkennung",
  work: "Arbeit und Praktika bisher",
  skills: "Kann gut",
  wishes: "Wünsche",
  family: "Familie",
  childcareNeeded: "Braucht Kinderbetreuung",
  mobility: "Unterwegs mit",
  mobilityNote: "Mehr dazu, wie weit jemand kommt",
} as const;
export type ProfileField = keyof typeof profileLabels;

export function isProfileField(name: string): name is ProfileField {
  return Object.hasOwn(profileLabels, name);
}

type Group = {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly ProfileField[];
};

/** The parts of a profile, as the form and the case file show them. */
export const profileGroups: readonly Group[] = [
  { id: "who", title: "Person", fields: ["name", "otherNames", "birthDate", "gender", "origin"] },
  {
    id: "reach",
    title: "Erreichbarkeit und Sprache",
    fields: [
      ...(["channel", "contact", "otherContact", "sharedPhone", "femaleContactWished"] as const),
      ...(["speaksIn", "language", "spokenLanguages", "otherLanguages"] as const),
      ...(["interpreterNeeded", "district", "address"] as const),
    ],
  },
  {
    id: "paper",
    title: "Papier und Arbeitserlaubnis",
    fields: ["paper", "paperIssuedOn", "paperValidUntil", "workPermit", "paperNote"],
  },
  {
    id: "german",
    title: "Deutsch und Lesen",
    fields: ["germanLevel", "germanTestedOn", "germanProof", "literate", "scripts"],
  },
  {
    id: "school",
    title: "Schule",
    fields: ["schoolCertificate", "schoolYears", "schooling", "certificates"],
  },
  { id: "work", title: "Arbeit und Wünsche", fields: ["work", "skills", "wishes"] },
  {
    id: "life",
    title: "Familie und Wege",
    fields: ["childcareNeeded", "mobility", "family", "mobilityNote"],
  },
];

/** The name under which a field's value travels as it was when the form was opened. */
export const openedAs = (name: string) => `opened.${name}`;

/** A value as one text; of ticked boxes all of them, in a row. */
export function asOne(fields: Fields, name: string): string {
  return fieldValues(fields, name).filter(Boolean).join(",");
}

/** What two people have made of the same field, and what stood there before both. */
export type Conflict = {
  readonly name: ProfileField;
  readonly before: string;
  readonly theirs: string;
  readonly mine: string;
};

/**
 * A form that comes back, beside what is saved now. What its writer has changed stays as they
 * wrote it, all the rest is what is saved: sending it again takes back nobody else's change. Where
 * both changed the same, its writer has to choose.
 */
export function beside(typed: Fields, now: Fields) {
  const names = keysOf(profileLabels);
  const isKnown = openedAs("name") in typed;
  const before = (name: string) => asOne(typed, openedAs(name));
  const saved = (name: string) => asOne(now, name);
  const mine = (name: string) => asOne(typed, name);
  const theyChanged = (name: string) => isKnown && before(name) !== saved(name);
  const iChanged = (name: string) => isKnown && before(name) !== mine(name);
  const conflicts: Conflict[] = names
    .filter((name) => theyChanged(name) && iChanged(name) && mine(name) !== saved(name))
    .map((name) => ({
      name,
      before: before(name),
      theirs: saved(name),
      mine: mine(name),
    }));
  return {
    fields: isKnown
      ? Object.fromEntries(names.map((name) => [name, iChanged(name) ? mine(name) : saved(name)]))
      : typed,
    conflicts,
    /** What somebody else has saved where its writer changed nothing; "" for nothing. */
    takenOver: (name: string) => (theyChanged(name) && !iChanged(name) ? saved(name) : undefined),
  };
}
