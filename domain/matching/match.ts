import { isOver } from "@/domain/offer/fact-rules";
import type { OfferFacts } from "@/domain/offer/facts";
import {
  type GermanLevel,
  germanLevels,
  type Paper,
  type SchoolCertificate,
  schoolCertificates,
} from "@/domain/offer/vocabulary";
import { daysBetween, type PlainDate, yearsBetween } from "@/lib/plain-date";

/** What is known of somebody. Absent means "not known"; a visitor's ticks are the same type. */
export type Seeker = {
  readonly paper?: Paper;
  /** Last day the paper is valid. */
  readonly paperValidUntil?: PlainDate;
  /** "onRequest": the office decides for each job. */
  readonly workPermit?: "yes" | "no" | "onRequest";
  readonly birthDate?: PlainDate;
  /** Completed years on the day of asking, where no birth date is known. */
  readonly age?: number;
  readonly german?: GermanLevel;
  readonly literate?: boolean;
  readonly school?: SchoolCertificate;
  readonly childcareNeeded?: boolean;
  readonly gender?: "female" | "male" | "diverse";
};

/** Why an offer does not fit, or what has to be asked. Labels: `matching.reasons` in messages. */
export const reasonCodes = [
  "paper",
  "paperEnds",
  "workPermit",
  "tooYoung",
  "tooOld",
  "german",
  "literacy",
  "school",
  "childcare",
  "womenOnly",
  "full",
  "deadlinePassed",
  "over",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Who has to answer before the question is settled. */
export type Unknown = "seeker" | "offer";

export type Reason =
  | { readonly code: ReasonCode; readonly verdict: "doesNotFit" }
  | { readonly code: ReasonCode; readonly verdict: "ask"; readonly unknown: Unknown };

export type Verdict = "fits" | "doesNotFit" | "ask";

export type Match = { readonly verdict: Verdict; readonly reasons: readonly Reason[] };

type Rule = (seeker: Seeker, offer: OfferFacts, onDate: PlainDate) => Reason | null;

const no = (code: ReasonCode): Reason => ({ code, verdict: "doesNotFit" });
const ask = (code: ReasonCode, unknown: Unknown): Reason => ({ code, verdict: "ask", unknown });

const categoriesWithReading: ReadonlySet<OfferFacts["category"]> = new Set([
  "schoolCertificate",
  "apprenticeship",
  "qualification",
]);

const rules: readonly Rule[] = [
  acceptsPaper,
  paperLasts,
  permitsWork,
  oldEnough,
  youngEnough,
  speaksEnough,
  readsAndWrites,
  hasSchoolCertificate,
  childIsCaredFor,
  isForWomen,
  hasPlace,
  canStillApply,
  isNotOver,
];

/**
 * Whether an offer fits somebody on a day, over structured facts alone. Pure. An unknown fact, of
 * the person or of the offer, gives "ask" and never "doesNotFit". Source: the portal's model,
 * "Matching"; the carrier's own statement decides on papers, never a rule of law.
 */
export function match(seeker: Seeker, offer: OfferFacts, onDate: PlainDate): Match {
  const reasons = rules
    .map((rule) => rule(seeker, offer, onDate))
    .filter((reason): reason is Reason => reason !== null);
  const excluded = reasons.filter(({ verdict }) => verdict === "doesNotFit");
  if (excluded.length > 0) return { verdict: "doesNotFit", reasons: excluded };
  return { verdict: reasons.length > 0 ? "ask" : "fits", reasons };
}

function acceptsPaper(seeker: Seeker, { who }: OfferFacts): Reason | null {
  const accepted = who.acceptedPapers ?? [];
  if (accepted.includes("all")) return null;
  if (seeker.paper && accepted.includes(seeker.paper)) return null;
  const decidesByCase = accepted.length === 0 || accepted.every((paper) => paper === "ask");
  if (decidesByCase) return ask("paper", "offer");
  if (!seeker.paper) return ask("paper", "seeker");
  return accepted.includes("ask") ? ask("paper", "offer") : no("paper");
}

/** A paper that ends before the offer starts is usually prolonged: it is a question, never a no. */
function paperLasts(seeker: Seeker, { when }: OfferFacts, onDate: PlainDate): Reason | null {
  if (!seeker.paperValidUntil) return null;
  return seeker.paperValidUntil < firstDay(when, onDate) ? ask("paperEnds", "seeker") : null;
}

function permitsWork(seeker: Seeker, { who }: OfferFacts): Reason | null {
  const needed = who.workPermitNeeded;
  if (needed === "no" || seeker.workPermit === "yes") return null;
  if (needed === undefined || needed === "unclear") return ask("workPermit", "offer");
  if (seeker.workPermit === "no") return no("workPermit");
  return ask("workPermit", "seeker");
}

function oldEnough(seeker: Seeker, { who, when }: OfferFacts, onDate: PlainDate): Reason | null {
  if (who.ageMin === undefined) return null;
  const age = ageOn(seeker, firstDay(when, onDate), onDate);
  if (!age) return ask("tooYoung", "seeker");
  if (age.youngest >= who.ageMin) return null;
  // Who is too young today may be old enough on a first day that nobody has named yet.
  if (when.start === undefined && !when.rolling) return ask("tooYoung", "offer");
  return age.oldest < who.ageMin ? no("tooYoung") : ask("tooYoung", "seeker");
}

function youngEnough(seeker: Seeker, { who, when }: OfferFacts, onDate: PlainDate): Reason | null {
  if (who.ageMax === undefined) return null;
  const age = ageOn(seeker, firstDay(when, onDate), onDate);
  if (!age) return ask("tooOld", "seeker");
  if (age.oldest <= who.ageMax) return null;
  return age.youngest > who.ageMax ? no("tooOld") : ask("tooOld", "seeker");
}

function speaksEnough(seeker: Seeker, { who }: OfferFacts): Reason | null {
  if (who.germanNeeded === "none") return null;
  if (who.germanNeeded === undefined) return ask("german", "offer");
  if (!seeker.german) return ask("german", "seeker");
  const enough = germanLevels.indexOf(seeker.german) >= germanLevels.indexOf(who.germanNeeded);
  if (enough) return null;
  return mayKnowLetters(seeker, who.germanNeeded) ? ask("literacy", "seeker") : no("german");
}

/** Whoever speaks no German may well have learned the Latin letters: at school, or with English. */
function mayKnowLetters({ german, literate }: Seeker, needed: GermanLevel): boolean {
  return needed === "alpha" && german === "none" && literate !== false;
}

function readsAndWrites(seeker: Seeker, { category }: OfferFacts): Reason | null {
  return seeker.literate === false && categoriesWithReading.has(category)
    ? ask("literacy", "offer")
    : null;
}

function hasSchoolCertificate(seeker: Seeker, { who }: OfferFacts): Reason | null {
  const needed = who.schoolCertificateNeeded;
  if (needed === undefined || needed === "none") return null;
  if (!seeker.school) return ask("school", "seeker");
  const enough = schoolCertificates.indexOf(seeker.school) >= schoolCertificates.indexOf(needed);
  return enough ? null : no("school");
}

function childIsCaredFor(seeker: Seeker, { money }: OfferFacts): Reason | null {
  return seeker.childcareNeeded && !money.childcare ? ask("childcare", "offer") : null;
}

function isForWomen(seeker: Seeker, { who }: OfferFacts): Reason | null {
  if (!who.womenOnly || seeker.gender === "female") return null;
  return seeker.gender === "male" ? no("womenOnly") : ask("womenOnly", "seeker");
}

/** A full course with a waiting list, or with an old figure, may still take somebody. */
function hasPlace(_seeker: Seeker, { places }: OfferFacts): Reason | null {
  return places?.free === 0 ? ask("full", "offer") : null;
}

function canStillApply(_seeker: Seeker, { when }: OfferFacts, onDate: PlainDate): Reason | null {
  return when.deadline !== undefined && when.deadline < onDate
    ? ask("deadlinePassed", "offer")
    : null;
}

function isNotOver(_seeker: Seeker, offer: OfferFacts, onDate: PlainDate): Reason | null {
  return isOver(offer, onDate) ? no("over") : null;
}

/** The day somebody would begin: the first day, or at once where it has passed or is open. */
function firstDay(when: OfferFacts["when"], onDate: PlainDate): PlainDate {
  return when.start !== undefined && when.start > onDate ? when.start : onDate;
}

/** The completed years somebody can have on a day. Of an age alone the birthday is not known. */
function ageOn(seeker: Seeker, day: PlainDate, asked: PlainDate) {
  if (seeker.birthDate !== undefined) {
    const years = yearsBetween(seeker.birthDate, day);
    return { youngest: years, oldest: years };
  }
  if (seeker.age === undefined) return null;
  const later = yearsBetween(asked, day);
  const birthdayBetween = daysBetween(asked, day) > 0 ? 1 : 0;
  return { youngest: seeker.age + later, oldest: seeker.age + later + birthdayBetween };
}
