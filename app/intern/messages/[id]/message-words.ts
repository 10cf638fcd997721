import type { Medium, Template, ValueName, Wording } from "@/domain/message/templates";

export const templateWords: Record<Template, string> = {
  invitation: "Einladung zum Gespräch",
  conference: "Einladung zur Fallkonferenz",
  reminder: "Erinnerung an einen Termin",
  moved: "Termin verschoben",
  cancelled: "Termin abgesagt",
  callBack: "Bitte anrufen",
  offer: "Ein Angebot, das passen kann",
  directions: "So kommst du hin",
  bring: "Was mitzubringen ist",
  endsSoon: "Der Kurs endet bald",
  afterwards: "Wie geht es nach dem Kurs?",
  notReached: "Nicht erreicht",
  ownPage: "Link zur eigenen Seite",
};

export const valueWords: Record<ValueName, string> = {
  fromDay: "Bisheriger Tag",
  fromTime: "Bisherige Uhrzeit",
  day: "Tag",
  time: "Uhrzeit",
  place: "Ort oder Adresse",
  names: "Wer auch dabei ist",
  stop: "Haltestelle",
  offer: "Angebot",
  things: "Was mitzubringen ist",
};

export const wordingWords: Record<Wording, string> = {
  open: "mit allem, was dazugehört",
  discreet: "unauffällig, wenn andere mitlesen",
};

export const mediumWords: Record<Medium, string> = {
  whatsapp: "WhatsApp",
  sms: "SMS",
  mail: "E-Mail aus dem eigenen Mailprogramm",
  letter: "Brief",
  cityMail: "E-Mail über den Mailserver der Stadt",
};

export const messageLabels = {
  template: "Anlass",
  locale: "Sprache",
  wording: "Wortlaut",
  ...valueWords,
  german: "Auf Deutsch",
  medium: "Wie geschickt",
  text: "Nachricht",
};
