import type { Interpreter, Way } from "@/domain/contact/vocabulary";
import type { SpokenLanguage } from "@/domain/person/spoken-languages";

/** The back office's German words for how somebody was spoken with. */

export const wayWords: Record<Way, string> = {
  call: "Anruf",
  message: "Nachricht (SMS, WhatsApp, Mail)",
  letter: "Brief",
  "visit-home": "Besuch in der Wohnung",
  "visit-shelter": "Besuch in der Unterkunft",
  "visit-school": "Besuch in Schule oder Kurs",
  "visit-work": "Besuch bei der Arbeit",
  "visit-outside": "Treffen draußen",
  office: "im Büro",
};

export const interpreterWords: Record<Interpreter, string> = {
  none: "ohne",
  phone: "Dolmetschen am Telefon",
  present: "Dolmetscherin oder Dolmetscher dabei",
  companion: "Begleitung hat übersetzt",
};

/** The language to speak in with somebody. */
export function spokenWord(language: SpokenLanguage | null): string {
  return language === null ? "Sprache nicht bekannt" : spokenWords[language];
}

export const spokenWords: Record<SpokenLanguage, string> = {
  de: "Deutsch",
  ar: "Arabisch",
  "fa-AF": "Dari",
  ti: "Tigrinya",
  fa: "Farsi",
  ps: "Paschtu",
  ku: "Kurdisch",
  so: "Somali",
  am: "Amharisch",
  en: "Englisch",
  fr: "Französisch",
  tr: "Türkisch",
  ru: "Russisch",
  sq: "Albanisch",
  srp: "Serbisch",
  rom: "Romani",
  ka: "Georgisch",
  hy: "Armenisch",
  az: "Aserbaidschanisch",
  ur: "Urdu",
  bn: "Bengalisch",
  ff: "Fulani",
  ha: "Haussa",
  other: "eine andere",
  sr: "Serbisch oder Romani",
};
