import type { Profile } from "@/domain/person/profile";
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

type Residence = Profile["residence"];

export type SharedValue =
  | { readonly field: "name"; readonly value: string }
  | { readonly field: "contact"; readonly value: Profile["contact"] }
  | { readonly field: "age"; readonly value: number | null }
  | { readonly field: "gender"; readonly value: Profile["gender"] }
  | { readonly field: "language"; readonly value: Profile["language"] }
  | { readonly field: "german"; readonly value: Profile["germanLevel"] }
  | { readonly field: "school"; readonly value: Profile["schoolCertificate"] }
  | { readonly field: "paper"; readonly value: NonNullable<Residence["paper"]> | null }
  | { readonly field: "workPermit"; readonly value: NonNullable<Residence["workPermit"]> | null }
  | { readonly field: "childcare"; readonly value: boolean | null };

/** The consented fields of a person, and nothing else of the profile. null: not known. */
export function disclose(
  profile: Profile,
  fields: readonly SharedField[],
  onDate: PlainDate,
): SharedValue[] {
  return sharedFields
    .filter((field) => fields.includes(field))
    .map((field) => valueFor(profile, field, onDate));
}

function valueFor(profile: Profile, field: SharedField, onDate: PlainDate): SharedValue {
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
    case "language":
      return { field, value: profile.language };
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
