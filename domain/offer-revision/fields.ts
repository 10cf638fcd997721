import { type Locale, locales, sourceLocale } from "@/lib/i18n/locales";
import { keysOf } from "@/lib/keys-of";
import { type Codec, decimal, euros, rows, text, ticks, whole, yesNo } from "./codecs";

/** Cells of the two tables in the form, in their order; "[]" marks a list. */
export const rowCells = {
  sessions: ["weekdays[]", "from", "to"],
  informationDates: ["date", "from", "to", "place"],
} as const;

type FactField = {
  readonly section: FactSection;
  /** Where the fact stands in the offer's facts. */
  readonly path: readonly string[];
  readonly codec: Codec;
};

export const factSections = [
  "basics",
  "when",
  "where",
  "money",
  "who",
  "joining",
  "places",
  "validity",
  "files",
] as const;
export type FactSection = (typeof factSections)[number];

const field = (section: FactSection, path: string, codec: Codec = text): FactField => ({
  section,
  path: path.split("."),
  codec,
});

/** Every fact that somebody types: where it stands in the form and in the facts, and how it is written. */
export const factFields = {
  category: field("basics", "category"),
  certificate: field("basics", "certificate"),
  certificateName: field("basics", "certificateName"),
  programme: field("basics", "programme"),
  start: field("when", "when.start"),
  end: field("when", "when.end"),
  rolling: field("when", "when.rolling", yesNo),
  deadline: field("when", "when.deadline"),
  sessions: field("when", "when.sessions", rows(rowCells.sessions)),
  hoursPerWeek: field("when", "when.hoursPerWeek", decimal),
  partTime: field("when", "when.partTime", yesNo),
  durationWeeks: field("when", "when.durationWeeks", whole),
  informationDates: field("when", "when.informationDates", rows(rowCells.informationDates)),
  place: field("where", "where.place"),
  district: field("where", "where.district"),
  stop: field("where", "where.stop"),
  presence: field("where", "where.presence"),
  barrierFree: field("where", "where.barrierFree"),
  cost: field("money", "money.costCents", euros),
  travelRefunded: field("money", "money.travelRefunded", yesNo),
  pay: field("money", "money.payCents", euros),
  payPer: field("money", "money.payPer"),
  childcare: field("money", "money.childcare", yesNo),
  acceptedPapers: field("who", "who.acceptedPapers", ticks),
  germanNeeded: field("who", "who.germanNeeded"),
  germanReached: field("who", "who.germanReached"),
  ageMin: field("who", "who.ageMin", whole),
  ageMax: field("who", "who.ageMax", whole),
  womenOnly: field("who", "who.womenOnly", yesNo),
  schoolCertificateNeeded: field("who", "who.schoolCertificateNeeded"),
  workPermitNeeded: field("who", "who.workPermitNeeded"),
  admissionVia: field("who", "who.admissionVia"),
  enrolment: field("joining", "enrolment", ticks),
  bring: field("joining", "bring", ticks),
  contactLanguages: field("joining", "contactLanguages", ticks),
  contactPerson: field("joining", "contact.person"),
  contactPhone: field("joining", "contact.phone"),
  contactWhatsapp: field("joining", "contact.whatsapp"),
  contactMail: field("joining", "contact.mail"),
  placesTotal: field("places", "places.total", whole),
  placesFree: field("places", "places.free", whole),
  waitingList: field("places", "places.waitingList", yesNo),
  placesAsOf: field("places", "places.asOf"),
  validUntil: field("validity", "validUntil"),
  picture: field("files", "picture.file"),
  pictureAlt: field("files", "picture.alt"),
  audio: field("files", "audio.file"),
  audioTranscript: field("files", "audio.transcript"),
  flyer: field("files", "flyer.file"),
} as const satisfies Record<string, FactField>;
export type FactFieldName = keyof typeof factFields;

export const factFieldNames = keysOf(factFields);

/** Fields that hold the name of a file. */
export const fileFields = ["picture", "audio", "flyer"] as const;
export type FileField = (typeof fileFields)[number];

/** Not typed by anybody: whether the offer is paused or has ended. */
const lifecycleField = "lifecycle";

export const textParts = ["title", "summary", "body"] as const;
export type TextPart = (typeof textParts)[number];
export type TextFieldName = `${TextPart}-${Locale}`;
/** Not typed either: of which German text a translation was made, and whether a native has read it. */
export type OriginFieldName = `madeFrom-${Locale}`;
export type FieldName = FactFieldName | TextFieldName | OriginFieldName | typeof lifecycleField;

export const originField = (locale: Locale): OriginFieldName => `madeFrom-${locale}`;
export const originFields: readonly FieldName[] = locales
  .filter((locale) => locale !== sourceLocale)
  .map(originField);

export const textField = (part: TextPart, locale: Locale): TextFieldName => `${part}-${locale}`;

export const textSections = locales.map((locale) => `text-${locale}` as const);
export const sections = [...factSections, ...textSections] as const;
export type Section = (typeof sections)[number];

export function isSection(name: string): name is Section {
  return (sections as readonly string[]).includes(name);
}

/** The language whose text a section is about; undefined for facts. */
export function localeOf(section: Section): Locale | undefined {
  return locales.find((locale) => section === `text-${locale}`);
}

export function fieldsOfSection(section: Section): readonly FieldName[] {
  const locale = localeOf(section);
  if (locale) return textParts.map((part) => textField(part, locale));
  return factFieldNames.filter((name) => factFields[name].section === section);
}

/** Every field there is, in the order of the form; the German text comes before the others. */
export const fieldNames: readonly FieldName[] = [
  ...factFieldNames,
  lifecycleField,
  ...textSections.flatMap(fieldsOfSection),
  ...originFields,
];

export function sectionOf(name: FieldName): Section {
  const origin = locales.find((locale) => name === originField(locale));
  if (origin) return `text-${origin}`;
  return sections.find((section) => fieldsOfSection(section).includes(name)) ?? "validity";
}

/** Ticked boxes: which are ticked counts, and not in which order. */
export function isUnordered(name: FieldName): boolean {
  return factFieldNames.some((fact) => fact === name && factFields[fact].codec === ticks);
}

const smallSections: readonly Section[] = ["when", "joining", "places", "validity"];

/** Places, dates, hours and contact: what a carrier may be allowed to change without a review. */
export function isSmall(name: FieldName): boolean {
  return name !== lifecycleField && smallSections.includes(sectionOf(name));
}
