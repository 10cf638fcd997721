import { type Category, categories, doorOf } from "@/domain/offer/vocabulary";

export const needDomains = [
  "language",
  "literacy",
  "school",
  "orientation",
  "training",
  "work",
  "recognition",
  "housing",
  "health",
  "childcare",
  "legal",
] as const;
export type NeedDomain = (typeof needDomains)[number];

export const needStates = ["identified", "planned", "inProgress", "met", "unmet"] as const;
export type NeedState = (typeof needStates)[number];

/** Nothing is to be done about needs in these states. */
export const settledNeedStates = ["met", "unmet"] as const satisfies readonly NeedState[];

/** Why a need could not be met: what the city lacks, and what was the person's own. */
export const unmetReasons = [
  "noOffer",
  "noPlace",
  "doesNotFit",
  "tooFar",
  "noChildcare",
  "otherPlans",
  "moved",
  "lostContact",
  "other",
] as const;

const offersFor: Partial<Record<NeedDomain, readonly Category[]>> = {
  language: ["language", "literacy"],
  literacy: ["literacy"],
  school: ["schoolCertificate"],
  orientation: ["vocationalOrientation", "internship", "mentoring"],
  training: categories.filter((category) => doorOf[category] === "training"),
  work: ["work", "volunteering", "internship", "qualification"],
  recognition: ["recognition"],
};

/** The kinds of offers that can meet a need; for housing, health and the like there is counselling. */
export function categoriesFor(domain: NeedDomain): readonly Category[] {
  return offersFor[domain] ?? ["counselling"];
}
