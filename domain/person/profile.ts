import "server-only";
import { z } from "zod";
import { germanLevels, papers, schoolCertificates } from "@/domain/offer/vocabulary";
import { seal, sealOptional, unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { locales } from "@/lib/i18n/locales";
import { plainDate } from "@/lib/plain-date";
import { channels } from "./channels";
import { type Details, details, listedNames } from "./details";
import type { KnownPerson } from "./person-index";
import { numbersIn } from "./phone-digits";

export const workPermits = ["yes", "no", "onRequest"] as const;
export const genders = ["female", "male", "diverse"] as const;

const columns = {
  name: "Person.name",
  birthDate: "Person.birthDate",
  contact: "Person.contact",
  residence: "Person.residence",
  details: "Person.details",
} as const;

const contact = z.object({ channel: z.enum(channels), value: z.string() });

/** The paper a person holds. What is absent is not known. */
const residence = z.object({
  paper: z.enum(papers).optional(),
  issuedOn: plainDate.optional(),
  /** Last day of validity. */
  validUntil: plainDate.optional(),
  workPermit: z.enum(workPermits).optional(),
});

const open = z.object({
  /** Of pages and letters, where somebody has chosen it. */
  language: z.enum(locales).nullable(),
  /** A slug that content/city.yaml has, or once had. */
  district: z.string().nullable(),
  gender: z.enum(genders).nullable(),
  literate: z.boolean().nullable(),
  germanLevel: z.enum(germanLevels).nullable(),
  germanTestedOn: plainDate.nullable(),
  schoolCertificate: z.enum(schoolCertificates).nullable(),
  childcareNeeded: z.boolean().nullable(),
  sharedPhone: z.boolean().nullable(),
  femaleContactWished: z.boolean().nullable(),
});

const profile = open.extend({
  name: z.string(),
  birthDate: plainDate.nullable(),
  contact: contact.nullable(),
  residence,
  details,
});

/** A person as the Teilhabemanager knows them; null and absent mean "not known". */
export type Profile = Readonly<z.output<typeof profile>>;

/** Profiles as they were kept beside a change, in JSON. */
export const keptProfile = z.string().transform((text) => profile.parse(JSON.parse(text)));
export const keptProfiles = z
  .string()
  .transform((text) => z.object({ before: profile, after: profile }).parse(JSON.parse(text)));

type Row = NonNullable<Awaited<ReturnType<Tx["person"]["findUnique"]>>>;

/** Decrypts a row of the database into a profile. */
export function profileOf(row: Row): Profile {
  const birthDate = row.birthDateSealed && unseal(columns.birthDate, row.id, row.birthDateSealed);
  return {
    ...open.parse(row),
    name: unseal(columns.name, row.id, row.nameSealed),
    birthDate: birthDate ? plainDate.parse(birthDate) : null,
    contact: contactOf(row),
    residence: residenceOf(row),
    details: detailsOf(row),
  };
}

export type DetailsRow = Pick<Row, "id" | "detailsSealed">;

/** What describes the person in words alone. */
export function detailsOf(row: DetailsRow): Details {
  return row.detailsSealed
    ? details.parse(JSON.parse(unseal(columns.details, row.id, row.detailsSealed)))
    : {};
}

/** The paper alone, for figures. */
export function residenceOf(row: Pick<Row, "id" | "residenceSealed">): Profile["residence"] {
  return row.residenceSealed
    ? residence.parse(JSON.parse(unseal(columns.residence, row.id, row.residenceSealed)))
    : {};
}

export type KnownRow = Pick<
  Row,
  | "id"
  | "nameSealed"
  | "birthDateSealed"
  | "contactSealed"
  | "residenceSealed"
  | "detailsSealed"
  | "district"
  | "language"
>;

/** What the index of persons keeps of one. */
export function knownOf(row: KnownRow): KnownPerson {
  const birthDate = row.birthDateSealed && unseal(columns.birthDate, row.id, row.birthDateSealed);
  const reach = contactOf(row);
  const { paper, validUntil } = residenceOf(row);
  const { address, speaksIn, otherContact, otherNames } = detailsOf(row);
  return {
    ...{ id: row.id, district: row.district, language: row.language },
    name: nameOf(row),
    otherNames: otherNames ? listedNames(otherNames) : [],
    birthDate: birthDate ? plainDate.parse(birthDate) : null,
    phone: reach && numbers.has(reach.channel) ? reach.value : null,
    otherPhones: otherContact ? numbersIn(otherContact) : [],
    paper: paper ?? null,
    paperValidUntil: validUntil ?? null,
    visitable: address !== undefined,
    speaksIn: speaksIn ?? null,
  };
}

/** Channels whose address is a number. */
const numbers: ReadonlySet<string> = new Set(["phone", "whatsapp", "sms"]);

function contactOf(row: Pick<Row, "id" | "contactSealed">): Profile["contact"] {
  return row.contactSealed
    ? contact.parse(JSON.parse(unseal(columns.contact, row.id, row.contactSealed)))
    : null;
}

/** The name alone, for lists. */
export function nameOf(row: Pick<Row, "id" | "nameSealed">): string {
  return unseal(columns.name, row.id, row.nameSealed);
}

/** Encrypts a profile into the columns of a row. */
export function rowOf(id: string, profile: Profile) {
  const { name, birthDate, contact: reach, residence: paper, details: more, ...plain } = profile;
  const sealedJson = (column: string, value: object) =>
    Object.keys(value).length > 0 ? seal(column, id, JSON.stringify(value)) : null;
  return {
    ...plain,
    nameSealed: seal(columns.name, id, name),
    birthDateSealed: sealOptional(columns.birthDate, id, birthDate),
    contactSealed: reach ? seal(columns.contact, id, JSON.stringify(reach)) : null,
    residenceSealed: sealedJson(columns.residence, paper),
    detailsSealed: sealedJson(columns.details, more),
  };
}
