import { detailsFrom } from "./details";
import type { Profile } from "./profile";
import type { ProfileForm } from "./schema";

/**
 * A profile out of its form: what was left open is not known.
 * @param confirmed the doubts that have their yes (domain/person/doubts)
 */
export function profileFrom(form: ProfileForm, confirmed: readonly string[]): Profile {
  const { channel, contact, paper, paperIssuedOn, paperValidUntil, workPermit } = form;
  return {
    name: form.name,
    language: form.language,
    district: form.district,
    birthDate: form.birthDate,
    gender: form.gender,
    germanLevel: form.germanLevel,
    germanTestedOn: form.germanTestedOn,
    literate: form.literate,
    schoolCertificate: form.schoolCertificate,
    childcareNeeded: form.childcareNeeded,
    sharedPhone: form.sharedPhone,
    femaleContactWished: form.femaleContactWished,
    contact: contact || channel === "visit" ? { channel, value: contact ?? "" } : null,
    residence: {
      ...(paper ? { paper } : {}),
      ...(paperIssuedOn ? { issuedOn: paperIssuedOn } : {}),
      ...(paperValidUntil ? { validUntil: paperValidUntil } : {}),
      ...(workPermit ? { workPermit } : {}),
    },
    details: detailsFrom(form, confirmed),
  };
}
