/** The closed lists behind an offer's facts. Their labels stand in `messages/<locale>.json` under `facts`. */

export const categories = [
  "language",
  "literacy",
  "schoolCertificate",
  "vocationalOrientation",
  "internship",
  "apprenticeship",
  "trainingSupport",
  "qualification",
  "work",
  "volunteering",
  "counselling",
  "recognition",
  "mentoring",
] as const;
export type Category = (typeof categories)[number];

/** The three doors of the public site, and "person": talk to somebody, which is always in reach. */
export const doors = ["qualification", "training", "work", "person"] as const;
export type Door = (typeof doors)[number];

export const doorOf = {
  language: "qualification",
  literacy: "qualification",
  schoolCertificate: "qualification",
  vocationalOrientation: "qualification",
  qualification: "qualification",
  recognition: "qualification",
  internship: "training",
  apprenticeship: "training",
  trainingSupport: "training",
  work: "work",
  volunteering: "work",
  counselling: "person",
  mentoring: "person",
} as const satisfies Record<Category, Door>;

/** Residence papers a person can hold. "aufenthaltserlaubnis" stands for any residence permit. */
export const papers = [
  "gestattung",
  "duldung60a",
  "duldung60b",
  "duldung60c",
  "duldung60d",
  "aufenthaltserlaubnis",
] as const;
export type Paper = (typeof papers)[number];

/** What a carrier may state: papers by name, "all", or "ask" for each case. */
export const acceptedPapers = [...papers, "all", "ask"] as const;

/**
 * In rising order. "alpha" is knowing the Latin letters, as a course of reading and writing teaches
 * them: who needs no more begins German there.
 */
export const germanLevels = ["none", "alpha", "A1", "A2", "B1", "B2", "C1"] as const;
export type GermanLevel = (typeof germanLevels)[number];

/** In rising order of what it opens. */
export const schoolCertificates = [
  "none",
  "hauptschule",
  "mittlereReife",
  "fachabitur",
  "abitur",
] as const;
export type SchoolCertificate = (typeof schoolCertificates)[number];

export const workPermitNeeds = ["no", "yes", "unclear"] as const;
export const admissions = [
  "none",
  "bamf",
  "agentur",
  "jobcenter",
  "auslaenderbehoerde",
  "school",
  "carrier",
] as const;
export const presences = ["onSite", "online", "mixed"] as const;
export const barrierFree = ["yes", "partly", "no"] as const;
export const certificatesGained = [
  "attendance",
  "languageCertificate",
  "schoolCertificate",
  "partialQualification",
  "vocationalQualification",
  "recognitionNotice",
] as const;
export const enrolmentWays = ["phone", "whatsapp", "mail", "visit", "online", "throughUs"] as const;
export const papersToBring = [
  "residencePaper",
  "languageCertificate",
  "schoolReport",
  "cv",
  "workPermit",
  "officeLetter",
  "photo",
  "healthInsurance",
  "foreignCertificates",
] as const;
export const payPeriods = ["hour", "month"] as const;

/** Why an offer that is still valid stands in no list. */
export const lifecycles = ["paused", "ended"] as const;
