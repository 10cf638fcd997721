/** Plainly made-up persons. Telephone numbers come from the range kept free for films. */
export const demoRequests = [
  {
    locale: "ti",
    name: "Selam Beispiel",
    channel: "whatsapp",
    contact: "0176 040690 11",
    bestTimes: ["evening"],
    sharedPhone: "yes",
    femaleContact: "yes",
    offer: "deutsch-am-abend-a2-b1",
    message: "ኣብዚ ኮርስ ክመሃር ደልየ። ምሸት ጥራይ ግዜ ኣለኒ።",
    daysAgo: 4,
  },
  {
    locale: "fa-AF",
    name: "Farid Muster",
    channel: "phone",
    contact: "0176 040690 12",
    bestTimes: ["morning", "noon"],
    sharedPhone: "no",
    femaleContact: "any",
    offer: "ausbildung-zerspanungsmechanik",
    message: "",
    daysAgo: 2,
  },
  {
    locale: "ar",
    name: "Amal Probe",
    channel: "sms",
    contact: "0176 040690 13",
    bestTimes: [],
    sharedPhone: "no",
    femaleContact: "yes",
    offer: "",
    message: "أريد أن أتكلم مع أحد عن التدريب المهني.",
    daysAgo: 1,
  },
  {
    locale: "de",
    name: "Yonas Vorlage",
    channel: "email",
    contact: "yonas.vorlage@demo.invalid",
    bestTimes: ["afternoon"],
    sharedPhone: "no",
    femaleContact: "any",
    offer: "offene-beratung-am-probeplatz",
    message: "Ich habe einen Brief bekommen und verstehe ihn nicht.",
    daysAgo: 0,
  },
] as const;

export const demoPersons = [
  {
    request: {
      locale: "ti",
      name: "Luwam Exempel",
      channel: "phone",
      contact: "0176 040690 21",
      sharedPhone: "no",
      femaleContact: "yes",
      message: "",
    },
    profile: {
      birthDate: "2004-05-17",
      gender: "female",
      paper: "duldung60a",
      paperValidUntil: "2027-06-30",
      workPermit: "onRequest",
      germanLevel: "A2",
      literate: "yes",
      schoolCertificate: "none",
      childcareNeeded: "yes",
    },
    need: { domain: "language", level: "A2, Kurs im Sommer beendet", goal: "B1 bis zum Herbst" },
    offer: "deutsch-am-abend-a2-b1",
  },
  {
    request: {
      locale: "ar",
      name: "Samir Schablone",
      channel: "whatsapp",
      contact: "0176 040690 22",
      sharedPhone: "yes",
      femaleContact: "any",
      message: "",
    },
    profile: {
      birthDate: "2001-11-02",
      gender: "male",
      paper: "gestattung",
      paperValidUntil: "2027-03-15",
      workPermit: "no",
      germanLevel: "B1",
      literate: "yes",
      schoolCertificate: "hauptschule",
      childcareNeeded: "no",
    },
    need: { domain: "training", level: "Praktikum gemacht", goal: "Ausbildung ab September" },
    offer: "hilfe-in-der-ausbildung",
  },
  {
    request: {
      locale: "fa-AF",
      name: "Nilofar Modell",
      channel: "phone",
      contact: "0176 040690 23",
      sharedPhone: "no",
      femaleContact: "yes",
      message: "",
    },
    profile: {
      birthDate: "2006-02-09",
      gender: "female",
      paper: "duldung60b",
      germanLevel: "alpha",
      literate: "no",
      childcareNeeded: "no",
    },
    need: {
      domain: "literacy",
      level: "liest einzelne Wörter",
      goal: "Formulare ausfüllen können",
    },
    offer: "lesen-und-schreiben-lernen",
  },
] as const;

export const demoStaff = [
  { role: "teilhabemanager", mail: "teilhabe@demo.invalid", displayName: "Petra Beispiel" },
  {
    role: "carrierEditor",
    mail: "lernwerkstatt@demo.invalid",
    displayName: "Lernwerkstatt: Uwe Muster",
    carrier: "lernwerkstatt-beispielberg",
  },
  {
    role: "carrierEditor",
    mail: "musterwerk@demo.invalid",
    displayName: "Musterwerk: Ina Probe",
    carrier: "musterwerk-bergisch",
  },
  { role: "translator", mail: "uebersetzung@demo.invalid", displayName: "Selam Beispiel" },
] as const;

export const demoAdmin = { mail: "admin@demo.invalid", displayName: "Admin der Vorführung" };

export const demoOffices = [
  { name: "Ausländerbehörde (Beispiel)", phone: "030 23125 801", mail: "abh@demo.invalid" },
  { name: "Jobcenter (Beispiel)", phone: "030 23125 802", mail: "" },
] as const;
