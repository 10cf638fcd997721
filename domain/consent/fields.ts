import { z } from "zod";
import { germanLevels, papers, schoolCertificates } from "@/domain/offer/vocabulary";
import { channels } from "@/domain/person/channels";
import { spokenLanguageOf } from "@/domain/person/language-of";
import { genders, type Profile, workPermits } from "@/domain/person/profile";
import { spokenLanguages } from "@/domain/person/spoken-languages";
import { type PlainDate, yearsBetween } from "@/lib/plain-date";

/** What of a person can be passed on with a referral, each ticked on its own. */
export const sharedFields = [
  "name",
  "contact",
  "age",
  "gender",
  "language",
  "german",
  "school",
  "paper",
  "workPermit",
  "childcare",
] as const;
export type SharedField = (typeof sharedFields)[number];

/** What a consent to a referral can name: the fields, and the message that goes along. */
export const consentFields = [...sharedFields, "message"] as const;
export type ConsentField = (typeof consentFields)[number];

/** Ticked at first: without the name nobody there knows who comes. All else is the person's to allow. */
export const neededFields: readonly SharedField[] = ["name"];

const contact = z.object({ channel: z.enum(channels), value: z.string() });

/** What a field says; null: not known. */
export const sharedValue = z.discriminatedUnion("field", [
  z.object({ field: z.literal("name"), value: z.string() }),
  z.object({ field: z.literal("contact"), value: contact.nullable() }),
  z.object({ field: z.literal("age"), value: z.int().nullable() }),
  z.object({ field: z.literal("gender"), value: z.enum(genders).nullable() }),
  z.object({ field: z.literal("language"), value: z.enum(spokenLanguages).nullable() }),
  z.object({ field: z.literal("german"), value: z.enum(germanLevels).nullable() }),
  z.object({ field: z.literal("school"), value: z.enum(schoolCertificates).nullable() }),
  z.object({ field: z.literal("paper"), value: z.enum(papers).nullable() }),
  z.object({ field: z.literal("workPermit"), value: z.enum(workPermits).nullable() }),
  z.object({ field: z.literal("childcare"), value: z.boolean().nullable() }),
]);
export type SharedValue = z.output<typeof sharedValue>;

/**
 * The consented fields of a person, and nothing else of the profile. null: not known.
 * @param listed the language that the list of the target group names
 */
export function disclose(
  profile: Profile,
  fields: readonly SharedField[],
  onDate: PlainDate,
  listed: string | null = null,
): SharedValue[] {
  return sharedFields
    .filter((field) => fields.includes(field))
    .map((field) =>
      field === "language"
        ? { field, value: spokenBy(profile, listed) }
        : valueFor(profile, field, onDate),
    );
}

/** In which language to speak with them. */
const spokenBy = ({ details: { speaksIn }, language: chosen }: Profile, listed: string | null) =>
  spokenLanguageOf({ speaksIn, listed, chosen });

type Plain = Exclude<SharedField, "language">;

function valueFor(profile: Profile, field: Plain, onDate: PlainDate): SharedValue {
  switch (field) {
    case "contact":
      return { field, value: profile.contact };
    case "age":
      return { field, value: profile.birthDate ? yearsBetween(profile.birthDate, onDate) : null };
    case "childcare":
      return { field, value: profile.childcareNeeded };
    case "name":
      return { field, value: profile.name };
    case "gender":
      return { field, value: profile.gender };
    case "german":
      return { field, value: profile.germanLevel };
    case "school":
      return { field, value: profile.schoolCertificate };
    case "paper":
      return { field, value: profile.residence.paper ?? null };
    case "workPermit":
      return { field, value: profile.residence.workPermit ?? null };
  }
}
