/** The closed lists behind a place's facts. Their labels stand in `messages/<locale>.json` under `place`. */

/** Offices first, then those who advise, then those who teach and look after. */
export const placeKinds = [
  "auslaenderbehoerde",
  "jobcenter",
  "agentur",
  "jugendberufsagentur",
  "sozialamt",
  "integrationCentre",
  "youthMigrationService",
  "counselling",
  "legalAdvice",
  "women",
  "recognition",
  "chamber",
  "languageSchool",
  "vocationalSchool",
  "family",
  "health",
] as const;

export const appointmentNeeds = ["no", "recommended", "required"] as const;

/** Why hours differ on some days. */
export const exceptionReasons = [
  "companyHoliday",
  "schoolHoliday",
  "betweenTheYears",
  "training",
  "move",
  "carnival",
  "other",
] as const;
export type ExceptionReason = (typeof exceptionReasons)[number];
