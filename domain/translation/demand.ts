import "server-only";
import { guideFacts } from "@/domain/guide/facts";
import type { Topic } from "@/domain/guide/vocabulary";
import { categoriesFor, type NeedDomain, settledNeedStates } from "@/domain/need/rules";
import { standingNeeds } from "@/domain/need/standing";
import { publishedOffer } from "@/domain/offer/published";
import type { Category } from "@/domain/offer/vocabulary";
import { knownPersons } from "@/domain/person/known-persons";
import { writtenLanguageOf } from "@/domain/person/language-of";
import { withListedLanguage } from "@/domain/person/languages";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { readNeedOf, type Wanted } from "./priority";
import type { TranslationLocale } from "./schema";
import { type GermanText, stateOf } from "./texts";

/** What people who read a language look for now. Counts alone: nobody's name, and no reader is tracked. */
export type Demand = {
  readonly needs: ReadonlyMap<NeedDomain, number>;
  /** Open contact requests, by the slug of the offer they ask about. */
  readonly requests: ReadonlyMap<string, number>;
};

/**
 * Counts open needs of open case files and open contact requests, of people who are written to in
 * this language.
 */
export async function loadDemand(tx: Tx, locale: TranslationLocale): Promise<Demand> {
  const needs = await loadNeeds(tx, locale);
  const requests = await tx.contactRequest.findMany({
    where: { locale, offerId: { not: null }, state: { in: ["new", "triaged", "contacted"] } },
    select: { offer: { select: { slug: true } } },
  });
  const ofOffer = Map.groupBy(requests, ({ offer }) => offer?.slug ?? "");
  return {
    needs,
    requests: new Map([...ofOffer].map(([slug, rows]) => [slug, rows.length])),
  };
}

async function loadNeeds(tx: Tx, locale: TranslationLocale): Promise<Map<NeedDomain, number>> {
  const open = { ...standingNeeds.where, state: { notIn: [...settledNeedStates] } };
  const running = { state: { not: "closed" } } as const;
  const chosen = await tx.need.groupBy({
    by: ["domain"],
    where: { ...open, caseFile: { ...running, person: { language: locale } } },
    _count: true,
  });
  const others = await tx.need.findMany({
    where: { ...open, caseFile: { ...running, person: { language: null } } },
    select: {
      domain: true,
      caseFile: { select: { personId: true, person: { select: withListedLanguage } } },
    },
  });
  const needs = new Map(chosen.map(({ domain, _count }) => [domain, _count]));
  // What they say they speak is sealed; the index has opened it already.
  const known = await knownPersons();
  for (const { domain, caseFile } of others) {
    const speaksIn = known.get(caseFile.personId)?.speaksIn;
    const listed = caseFile.person.rosterEntry?.language ?? null;
    if (writtenLanguageOf({ speaksIn, listed, chosen: null }) !== locale) continue;
    needs.set(domain, (needs.get(domain) ?? 0) + 1);
  }
  return needs;
}

const topicDomains: Record<Topic, NeedDomain> = {
  papers: "legal",
  workPermit: "work",
  german: "language",
  afterTheCourse: "training",
  school: "school",
  recognition: "recognition",
  application: "work",
  training: "training",
  money: "training",
  labourRights: "work",
  family: "childcare",
  housing: "housing",
  health: "health",
};

/** What decides when a text is translated into a language. */
export function wantedOf(text: GermanText, locale: TranslationLocale, demand: Demand): Wanted {
  const state = stateOf(text, locale);
  const none: Wanted = { state, need: "none", start: undefined, open: true, aside: false };
  if (text.kind === "guides") return { ...none, need: readNeedOf(guideNeed(text, demand)) };
  const offer = text.kind === "offers" ? publishedOffer(text.slug) : undefined;
  if (!offer) return { ...none, aside: true };
  const { category, when, places } = offer.facts;
  const asked = needFor(category, demand) + (demand.requests.get(text.slug) ?? 0);
  return {
    state,
    need: readNeedOf(asked),
    start: when.start && when.start >= today() ? when.start : undefined,
    open: places?.free !== 0 || places.waitingList === true,
    aside: false,
  };
}

function needFor(category: Category, { needs }: Demand): number {
  return [...needs].reduce(
    (sum, [domain, count]) => sum + (categoriesFor(domain).includes(category) ? count : 0),
    0,
  );
}

function guideNeed({ entry }: GermanText, { needs }: Demand): number {
  const topic = guideFacts.shape.topic.parse(entry.source["topic"]);
  return needs.get(topicDomains[topic]) ?? 0;
}
