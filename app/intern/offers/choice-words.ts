import { contactLanguages } from "@/domain/carrier/languages";
import {
  acceptedPapers,
  admissions,
  barrierFree,
  categories,
  certificatesGained,
  enrolmentWays,
  germanLevels,
  papers,
  papersToBring,
  payPeriods,
  presences,
  schoolCertificates,
  workPermitNeeds,
} from "@/domain/offer/vocabulary";
import { type FieldName, factFields } from "@/domain/offer-revision/fields";
import { districts } from "@/lib/city/districts";
import { translator } from "@/lib/i18n/translator";

export type Option = { readonly value: string; readonly label: string };

const payWords = { hour: "Stunde", month: "Monat" };
const certificateWords = {
  attendance: "Teilnahmebescheinigung",
  languageCertificate: "Sprachzertifikat",
  schoolCertificate: "Schulabschluss",
  partialQualification: "Zertifikat über einen Teil des Berufs",
  vocationalQualification: "Berufsabschluss",
  recognitionNotice: "Anerkennungsbescheid",
};
const permitWords = { no: "nein", yes: "ja", unclear: "unklar, bitte fragen" };
const admissionWords = {
  none: "keine Zulassung nötig",
  bamf: "BAMF",
  agentur: "Agentur für Arbeit",
  jobcenter: "Jobcenter",
  auslaenderbehoerde: "Ausländerbehörde",
  school: "die Schule",
  carrier: "den Träger",
};
const enrolmentWords = {
  phone: "telefonisch",
  whatsapp: "über WhatsApp",
  mail: "per E-Mail",
  visit: "persönlich vor Ort",
  online: "online",
  throughUs: "über das Teilhabemanagement",
};
const bringWords = {
  residencePaper: "Aufenthaltspapier",
  languageCertificate: "Sprachzertifikat",
  schoolReport: "Schulzeugnis",
  cv: "Lebenslauf",
  workPermit: "Arbeitserlaubnis",
  officeLetter: "Brief vom Amt",
  photo: "Passfoto",
  healthInsurance: "Krankenkassenkarte",
  foreignCertificates: "Zeugnisse aus dem Ausland",
};
const yesNo: readonly Option[] = [
  { value: "yes", label: "ja" },
  { value: "no", label: "nein" },
];

function named<const Value extends string>(
  values: readonly Value[],
  label: (value: Value) => string,
): readonly Option[] {
  return values.map((value) => ({ value, label: label(value) }));
}

/** The choices of each field that has some, in German; a field without is typed. */
export function choiceWords() {
  const t = translator("de", "facts");
  const german = named(germanLevels, (level) => t(`german.${level}`));
  const lists: Partial<Record<FieldName, readonly Option[]>> = {
    category: named(categories, (value) => t(`category.${value}`)),
    certificate: named(certificatesGained, (value) => certificateWords[value]),
    district: named(districts, (value) => t(`district.${value}`)),
    presence: named(presences, (value) => t(`presence.${value}`)),
    barrierFree: named(barrierFree, (value) => t(`barrierFree.${value}`)),
    payPer: named(payPeriods, (value) => payWords[value]),
    acceptedPapers: named(acceptedPapers, (value) => {
      const paper = papers.find((known) => known === value);
      return paper ? `${t(`paper.${paper}`)} (${t(`paperSection.${paper}`)})` : t(`paper.${value}`);
    }),
    germanNeeded: german,
    germanReached: german,
    schoolCertificateNeeded: named(schoolCertificates, (value) => t(`school.${value}`)),
    workPermitNeeded: named(workPermitNeeds, (value) => permitWords[value]),
    admissionVia: named(admissions, (value) => admissionWords[value]),
    enrolment: named(enrolmentWays, (value) => enrolmentWords[value]),
    bring: named(papersToBring, (value) => bringWords[value]),
    contactLanguages: named(contactLanguages, (value) => t(`language.${value}`)),
    lifecycle: [
      { value: "paused", label: "pausiert" },
      { value: "ended", label: "beendet" },
    ],
    ...Object.fromEntries(
      (
        ["rolling", "partTime", "travelRefunded", "childcare", "womenOnly", "waitingList"] as const
      ).map((name) => [name, yesNo]),
    ),
  };
  return {
    of: (name: FieldName): readonly Option[] => lists[name] ?? [],
    weekday: (day: keyof typeof shortDays) => shortDays[day],
    /** Several may be ticked. */
    isList: (name: FieldName) => name in factFields && listFields.includes(name),
  };
}

const listFields: readonly FieldName[] = [
  "acceptedPapers",
  "enrolment",
  "bring",
  "contactLanguages",
];

const shortDays = {
  mon: "Mo",
  tue: "Di",
  wed: "Mi",
  thu: "Do",
  fri: "Fr",
  sat: "Sa",
  sun: "So",
} as const;

export type ChoiceWords = ReturnType<typeof choiceWords>;
