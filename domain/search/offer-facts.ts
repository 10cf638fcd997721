import { isOver } from "@/domain/offer/fact-rules";
import type { OfferFacts } from "@/domain/offer/facts";
import type { PublishedOffer } from "@/domain/offer/published";
import { papers } from "@/domain/offer/vocabulary";
import { isHeld, isPaid } from "@/domain/offer-list/filter-answers";
import { candidateOf } from "@/domain/offer-list/filterable";
import { type Locale, locales } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/messages";
import type { Searchable } from "./searchable";

/** When most people do not work; "by day" is what everybody expects. */
const timesHeld = ["evening", "weekend"] as const;

export function searchableOffer(offer: PublishedOffer): Searchable {
  const { entry, facts, carrier } = offer;
  const { place, stop } = facts.where;
  const candidate = candidateOf(offer);
  const carrierNames = [
    carrier.entry.source.title,
    ...locales.map((locale: Locale) => carrier.entry.translations[locale]?.title),
  ];
  return {
    kind: "offer",
    entry,
    labels: ({ facts: words, filters }) => [
      ...labelsOf(facts, words),
      ...timesHeld
        .filter((time) => isHeld(candidate, time) === "yes")
        .map((time) => filters.time[time]),
      ...(isPaid(candidate) === "yes" ? [filters.yes.paid] : []),
    ],
    names: [...carrierNames, place, stop, facts.programme, facts.certificateName]
      .filter((name) => name !== undefined)
      .map(String),
    isOver: (onDate) => isOver(facts, onDate),
  };
}

function labelsOf(facts: OfferFacts, words: Messages["facts"]): string[] {
  const { where, when, who, money } = facts;
  const accepted = who.acceptedPapers ?? [];
  const days = new Set((when.sessions ?? []).flatMap(({ weekdays }) => weekdays));
  return [
    words.category[facts.category],
    ...papers
      .filter((paper) => accepted.includes(paper) || accepted.includes("all"))
      .map((paper) => words.paper[paper]),
    ...[who.germanNeeded, who.germanReached]
      .filter((level) => level !== undefined && level !== "none")
      .map((level) => words.german[level]),
    ...(where.district ? [words.district[where.district] ?? where.district] : []),
    ...(where.presence === "onSite" ? [] : [words.presence.online]),
    ...[...days].map((day) => words.weekday[day]),
    ...(when.partTime ? [words.partTime] : []),
    ...(facts.certificate ? [words.certificate[facts.certificate]] : []),
    ...(who.womenOnly ? [words.womenOnly] : []),
    ...(money.childcare ? [words.childcare] : []),
    ...(money.travelRefunded ? [words.travelRefunded] : []),
    ...(money.costCents === 0 ? [words.free] : []),
    ...(who.admissionVia && who.admissionVia !== "none" ? [words.admission[who.admissionVia]] : []),
    ...facts.contactLanguages.map((language) => words.language[language]),
  ];
}
