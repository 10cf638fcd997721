import type { Fields } from "@/lib/forms/fields";
import { detailValues } from "./details";
import type { Profile } from "./profile";

/** A profile as its form sends it: "" is not known. */
export function profileFields(profile: Profile): Fields {
  const { contact, residence } = profile;
  return {
    name: profile.name,
    language: profile.language ?? "",
    channel: contact?.channel ?? "phone",
    contact: contact?.value ?? "",
    district: profile.district ?? "",
    birthDate: profile.birthDate ?? "",
    gender: profile.gender ?? "",
    paper: residence.paper ?? "",
    paperIssuedOn: residence.issuedOn ?? "",
    paperValidUntil: residence.validUntil ?? "",
    workPermit: residence.workPermit ?? "",
    germanLevel: profile.germanLevel ?? "",
    germanTestedOn: profile.germanTestedOn ?? "",
    literate: yesNo(profile.literate),
    schoolCertificate: profile.schoolCertificate ?? "",
    childcareNeeded: yesNo(profile.childcareNeeded),
    sharedPhone: yesNo(profile.sharedPhone),
    femaleContactWished: yesNo(profile.femaleContactWished),
    ...detailValues(profile.details),
  };
}

function yesNo(value: boolean | null): string {
  return value === null ? "" : value ? "yes" : "no";
}
