import type { Profile } from "@/domain/person/profile";
import type { Seeker } from "./match";

/** What matching may know of a person: only what is noted, nothing assumed. */
export function seekerFrom(profile: Profile): Seeker {
  const {
    residence,
    birthDate,
    germanLevel,
    literate,
    schoolCertificate,
    childcareNeeded,
    gender,
  } = profile;
  return {
    ...(residence.paper ? { paper: residence.paper } : {}),
    ...(residence.validUntil ? { paperValidUntil: residence.validUntil } : {}),
    ...(residence.workPermit ? { workPermit: residence.workPermit } : {}),
    ...(birthDate ? { birthDate } : {}),
    ...(germanLevel ? { german: germanLevel } : {}),
    ...(literate === null ? {} : { literate }),
    ...(schoolCertificate ? { school: schoolCertificate } : {}),
    ...(childcareNeeded === null ? {} : { childcareNeeded }),
    ...(gender ? { gender } : {}),
  };
}
