/** How the fields of a carrier's form are called. */
export const organisationLabels = {
  title: "Name",
  summary: "Kurz gesagt",
  body: "Wer wir sind",
  address: "Adresse",
  district: "Stadtteil",
  phone: "Telefon",
  mail: "E-Mail-Adresse",
  contactLanguages: "Diese Sprachen spricht das Team",
  "hours-mon": "Montag",
  "hours-tue": "Dienstag",
  "hours-wed": "Mittwoch",
  "hours-thu": "Donnerstag",
  "hours-fri": "Freitag",
  "hours-sat": "Samstag",
  "hours-sun": "Sonntag",
} as const;
