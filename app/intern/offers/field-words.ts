import type { FieldName, Section } from "@/domain/offer-revision/fields";

type Words = { readonly label: string; readonly hint?: string };

const german = "Kurze Sätze, „du“, ohne Fachwörter: Viele lesen erst seit Kurzem Deutsch.";
const formatting =
  "Leerzeile: neuer Absatz. **fett**. Zeile mit „- “: Aufzählung. Zeile mit „## “: Überschrift.";

/** How each field is called, and what helps to fill it in. */
export const fieldWords: Record<FieldName, Words> = {
  category: { label: "Art des Angebots" },
  certificate: { label: "Abschluss oder Nachweis" },
  certificateName: {
    label: "Name des Zertifikats",
    hint: "So, wie es auf dem Papier steht, zum Beispiel „telc Deutsch B1“.",
  },
  programme: { label: "Förderprogramm", hint: "Der Name erscheint unverändert." },
  start: { label: "Erster Tag", hint: "Frei lassen, wenn der Beginn noch offen ist." },
  end: { label: "Letzter Tag" },
  rolling: { label: "Einstieg jederzeit möglich" },
  deadline: { label: "Anmeldung bis" },
  sessions: { label: "Wochentage und Uhrzeiten" },
  hoursPerWeek: { label: "Stunden in der Woche", hint: "Zum Beispiel 8,25." },
  partTime: { label: "In Teilzeit" },
  durationWeeks: { label: "Dauer in Wochen" },
  informationDates: {
    label: "Infotermine",
    hint: "Termine, an denen man sich vorher informieren kann. Ort nur, wenn es ein anderer ist.",
  },
  place: { label: "Adresse", hint: "Straße, Hausnummer, Postleitzahl, Ort" },
  district: { label: "Stadtteil" },
  stop: { label: "Haltestelle" },
  presence: { label: "Vor Ort oder online" },
  barrierFree: { label: "Barrierefrei" },
  cost: { label: "Kosten in Euro", hint: "0, wenn es nichts kostet." },
  travelRefunded: { label: "Fahrtkosten werden erstattet" },
  pay: { label: "Lohn in Euro", hint: "Vor Steuern und Abgaben. Nur, wenn etwas gezahlt wird." },
  payPer: { label: "Lohn pro" },
  childcare: { label: "Mit Kinderbetreuung" },
  acceptedPapers: {
    label: "Angenommene Aufenthaltspapiere",
    hint: "Ihre Angabe als Träger. Nichts ankreuzen, wenn Sie es nicht wissen.",
  },
  germanNeeded: { label: "Nötiges Deutsch am ersten Tag" },
  germanReached: { label: "Deutsch am Ende" },
  ageMin: { label: "Mindestalter" },
  ageMax: { label: "Höchstalter" },
  womenOnly: { label: "Nur für Frauen" },
  schoolCertificateNeeded: { label: "Nötiger Schulabschluss" },
  workPermitNeeded: { label: "Arbeitserlaubnis nötig" },
  admissionVia: { label: "Zulassung durch" },
  enrolment: { label: "Anmeldung" },
  bring: { label: "Mitbringen" },
  contactLanguages: { label: "Diese Sprachen spricht das Team" },
  contactPerson: { label: "Ansprechperson" },
  contactPhone: { label: "Telefon" },
  contactWhatsapp: { label: "WhatsApp" },
  contactMail: { label: "E-Mail-Adresse" },
  placesTotal: { label: "Plätze insgesamt" },
  placesFree: { label: "Freie Plätze" },
  waitingList: { label: "Warteliste" },
  placesAsOf: { label: "Stand vom", hint: "Der Tag, an dem die Zahlen stimmten." },
  validUntil: {
    label: "Im Portal bis",
    hint: "Am Tag danach verschwindet das Angebot von selbst aus den Listen.",
  },
  picture: {
    label: "Bild",
    hint: "JPEG, PNG oder WebP. Das Portal verkleinert es und entfernt Ort, Kamera und Namen.",
  },
  pictureAlt: {
    label: "Was auf dem Bild zu sehen ist",
    hint: "Ein Satz auf Deutsch, für alle, die es nicht sehen. Nötig, wenn es ein Bild gibt.",
  },
  audio: {
    label: "Tonaufnahme",
    hint: "MP3 oder M4A, höchstens 2 MB, auf Deutsch. Angaben zu Person und Ort werden entfernt.",
  },
  audioTranscript: {
    label: "Was in der Aufnahme gesagt wird",
    hint: "Wort für Wort, für alle, die nicht hören. Nötig, wenn es eine Aufnahme gibt.",
  },
  flyer: {
    label: "Infoblatt (PDF)",
    hint: "Höchstens 2 MB, ohne Programme und ohne Kennwort. Angaben zum Verfasser werden entfernt.",
  },
  lifecycle: { label: "Stand" },
  "madeFrom-de": { label: "Deutsch" },
  "madeFrom-ar": { label: "Arabisch übersetzt aus" },
  "madeFrom-fa-AF": { label: "Dari übersetzt aus" },
  "madeFrom-ti": { label: "Tigrinya übersetzt aus" },
  "title-de": { label: "Titel", hint: "Höchstens 90 Zeichen." },
  "summary-de": { label: "Kurz gesagt", hint: `Höchstens 220 Zeichen. ${german}` },
  "body-de": { label: "Text", hint: formatting },
  "title-ar": { label: "Titel auf Arabisch" },
  "summary-ar": { label: "Kurz gesagt, auf Arabisch" },
  "body-ar": { label: "Text auf Arabisch", hint: formatting },
  "title-fa-AF": { label: "Titel auf Dari" },
  "summary-fa-AF": { label: "Kurz gesagt, auf Dari" },
  "body-fa-AF": { label: "Text auf Dari", hint: formatting },
  "title-ti": { label: "Titel auf Tigrinya" },
  "summary-ti": { label: "Kurz gesagt, auf Tigrinya" },
  "body-ti": { label: "Text auf Tigrinya", hint: formatting },
};

export const sectionWords: Record<Section, { readonly title: string; readonly lead?: string }> = {
  basics: { title: "Worum geht es?" },
  when: { title: "Wann?" },
  where: { title: "Wo?" },
  money: { title: "Kosten und Geld" },
  who: {
    title: "Für wen?",
    lead: "Was offen bleibt, gilt als nicht bekannt und schließt nichts aus.",
  },
  joining: { title: "Anmeldung und Kontakt" },
  places: { title: "Plätze" },
  validity: { title: "Gültigkeit" },
  files: {
    title: "Bild, Ton und Infoblatt",
    lead: "Freiwillig. Nur Eigenes, und keine Person ohne ihr Einverständnis.",
  },
  "text-de": { title: "Text auf Deutsch" },
  "text-ar": {
    title: "Text auf Arabisch",
    lead: "Freiwillig. Ohne Übersetzung erscheint der deutsche Text mit einem Hinweis.",
  },
  "text-fa-AF": {
    title: "Text auf Dari",
    lead: "Freiwillig. Ohne Übersetzung erscheint der deutsche Text mit einem Hinweis.",
  },
  "text-ti": {
    title: "Text auf Tigrinya",
    lead: "Freiwillig. Ohne Übersetzung erscheint der deutsche Text mit einem Hinweis.",
  },
};
