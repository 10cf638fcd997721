import type { Profile } from "@/domain/person/profile";
import type { Fields } from "@/lib/forms/fields";

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

/** A profile as its form sends it: "" is not known. */
export function profileFields(profile: Profile): Fields {
  const { contact, residence } = profile;
  return {
    name: profile.name,
    language: profile.language,
    channel: contact?.channel ?? "phone",
    contact: contact?.value ?? "",
    birthDate: profile.birthDate ?? "",
    gender: profile.gender ?? "",
    paper: residence.paper ?? "",
    paperValidUntil: residence.validUntil ?? "",
    workPermit: residence.workPermit ?? "",
    germanLevel: profile.germanLevel ?? "",
    germanTestedOn: profile.germanTestedOn ?? "",
    literate: yesNo(profile.literate),
    schoolCertificate: profile.schoolCertificate ?? "",
    childcareNeeded: yesNo(profile.childcareNeeded),
    sharedPhone: yesNo(profile.sharedPhone),
    femaleContactWished: yesNo(profile.femaleContactWished),
  };
}

function yesNo(value: boolean | null): string {
  return value === null ? "" : value ? "yes" : "no";
}
