import { type Match, match, type ReasonCode, type Seeker } from "@/domain/matching/match";
import type { OfferFacts } from "@/domain/offer/facts";
import type { Category } from "@/domain/offer/vocabulary";
import type { District } from "@/lib/city/districts";
import { type Locale, sourceLocale } from "@/lib/i18n/locales";
import type { Weekday } from "@/lib/opening-hours";
import { addDays, type PlainDate, plainDate } from "@/lib/plain-date";

/** What an offer answers to a wish. "unknown" is a question to ask, and never excludes. */
export type Answer = "yes" | "no" | "unknown";

/** What of an offer a filter may look at. */
export type Candidate = {
  readonly facts: OfferFacts;
  /** The languages its text has been translated into, German left out. */
  readonly translatedInto: ReadonlySet<string>;
};

/** When and in which language the question is asked. */
export type Asked = { readonly onDate: PlainDate; readonly locale: Locale };

export const ageRange = { min: 10, max: 99 } as const;
/** "Starts soon" means within so many days. */
export const soonDays = 30;
/** Teaching from this hour on is evening. */
export const eveningFrom = "17:00";

const stated = (fact: boolean | undefined): Answer =>
  fact === undefined ? "unknown" : fact ? "yes" : "no";

/** What matching says about one thing that a visitor told of themselves. */
export function answerOfMatch(
  seeker: Seeker,
  codes: readonly ReasonCode[],
  { facts }: Candidate,
  { onDate }: Asked,
): Answer {
  const found: Match = match(seeker, facts, onDate);
  const reasons = found.reasons.filter(({ code }) => codes.includes(code));
  if (reasons.some(({ verdict }) => verdict === "doesNotFit")) return "no";
  return reasons.length > 0 ? "unknown" : "yes";
}

/** @param wish "soon", or the first month one can start in, as "2027-02" */
export function starts({ facts }: Candidate, wish: string, { onDate }: Asked): Answer {
  const { start, end, rolling } = facts.when;
  const soon = wish === "soon";
  const first = soon ? onDate : plainDate.parse(`${wish}-01`);
  if (end !== undefined && end < first) return "no";
  if (rolling) return "yes";
  if (start === undefined) return "unknown";
  return start >= first && (!soon || start <= addDays(onDate, soonDays)) ? "yes" : "no";
}

export const hourRanges = ["to10", "to25", "over25"] as const;
const hourLimits = { to10: [0, 10], to25: [10, 25], over25: [25, Infinity] } as const;

/** Hours a week: up to 10, more than 10 up to 25, or more than 25. */
export function takesHours({ facts }: Candidate, range: (typeof hourRanges)[number]): Answer {
  const hours = facts.when.hoursPerWeek;
  if (hours === undefined) return "unknown";
  const [above, upTo] = hourLimits[range];
  return hours > above && hours <= upTo ? "yes" : "no";
}

export const dayTimes = ["day", "evening", "weekend"] as const;
const weekend: ReadonlySet<Weekday> = new Set(["sat", "sun"]);

/** With several sessions one that suits is enough: whether all are owed is not stated. */
export function isHeld({ facts }: Candidate, time: (typeof dayTimes)[number]): Answer {
  const { sessions } = facts.when;
  if (!sessions || sessions.length === 0) return "unknown";
  const suits = sessions.some(({ weekdays, from }) =>
    time === "weekend"
      ? weekdays.some((day) => weekend.has(day))
      : weekdays.some((day) => !weekend.has(day)) && (time === "evening") === from >= eveningFrom,
  );
  return suits ? "yes" : "no";
}

/** What is held online alone is near everybody. */
export function isIn({ facts }: Candidate, district: District): Answer {
  const { where } = facts;
  if (where.presence === "online") return "yes";
  return where.district === undefined ? "unknown" : stated(where.district === district);
}

export function canBeJoinedOnline({ facts }: Candidate): Answer {
  return stated(facts.where.presence !== "onSite");
}

export function isFree({ facts }: Candidate): Answer {
  const cost = facts.money.costCents;
  return cost === undefined ? "unknown" : stated(cost === 0);
}

const payingCategories: ReadonlySet<Category> = new Set(["work", "internship", "apprenticeship"]);

/** A course that says nothing of wages pays none; of work and training that is not known. */
export function isPaid({ facts }: Candidate): Answer {
  const pay = facts.money.payCents;
  if (pay !== undefined) return stated(pay > 0);
  return payingCategories.has(facts.category) ? "unknown" : "no";
}

export function hasChildcare({ facts }: Candidate): Answer {
  return stated(facts.money.childcare);
}

/** An offer is open to all until it says otherwise, as in matching. */
export function isForWomenOnly({ facts }: Candidate): Answer {
  return stated(facts.who.womenOnly ?? false);
}

const withoutCertificate: ReadonlySet<Category> = new Set([
  "internship",
  "work",
  "volunteering",
  "counselling",
  "mentoring",
]);

/** Where nothing is examined, an offer that names no certificate gives none. */
export function givesCertificate(
  { facts }: Candidate,
  certificate: OfferFacts["certificate"],
): Answer {
  if (facts.certificate !== undefined) return stated(facts.certificate === certificate);
  return withoutCertificate.has(facts.category) ? "no" : "unknown";
}

export function hasFreePlaces({ facts }: Candidate): Answer {
  const free = facts.places?.free;
  return free === undefined ? "unknown" : stated(free > 0);
}

/** In German every text can be read: it is the source of all others. */
export function isTranslated({ translatedInto }: Candidate, { locale }: Asked): Answer {
  return stated(locale === sourceLocale || translatedInto.has(locale));
}
