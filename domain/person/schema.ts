import { z } from "zod";
import { germanLevels, papers, schoolCertificates } from "@/domain/offer/vocabulary";
import { districts } from "@/lib/city/districts";
import {
  choice,
  optionalChoice,
  optionalFormDate,
  optionalText,
  requiredText,
  versioned,
  yesNoUnknown,
} from "@/lib/form-fields";
import { locales } from "@/lib/i18n/locales";
import { channels } from "./channels";
import { detailFields } from "./details";
import { genders, workPermits } from "./profile";

/** What a form leaves open is stored as null: not known. */
const orNull = <Value>(value: Value | undefined) => value ?? null;

/** The form of a person's profile. Nothing but the name is mandatory. */
export const profileForm = z.object({
  ...versioned,
  name: requiredText(120),
  language: optionalChoice(locales).transform(orNull),
  channel: choice(channels),
  contact: optionalText(120),
  district: optionalChoice(districts).transform(orNull),
  birthDate: optionalFormDate().transform(orNull),
  gender: optionalChoice(genders).transform(orNull),
  paper: optionalChoice(papers),
  paperIssuedOn: optionalFormDate(),
  paperValidUntil: optionalFormDate(),
  workPermit: optionalChoice(workPermits),
  germanLevel: optionalChoice(germanLevels).transform(orNull),
  germanTestedOn: optionalFormDate().transform(orNull),
  literate: yesNoUnknown(),
  schoolCertificate: optionalChoice(schoolCertificates).transform(orNull),
  childcareNeeded: yesNoUnknown(),
  sharedPhone: yesNoUnknown(),
  femaleContactWished: yesNoUnknown(),
  ...detailFields,
});

export type ProfileForm = z.output<typeof profileForm>;
