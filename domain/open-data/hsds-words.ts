import type { OfferFacts } from "@/domain/offer/facts";
import { formatMoney } from "@/lib/i18n/format";
import { sourceLocale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";

/** Open data speaks German, the source of every text; HSDS 3.0 knows one language a record. */
export function labels() {
  return messagesFor(sourceLocale).facts;
}

/** For whom an offer is, in one line; undefined where nothing is stated. */
export function eligibility({ who }: OfferFacts): string | undefined {
  const words = labels();
  const papers = (who.acceptedPapers ?? []).map((paper) => words.paper[paper]);
  const parts = [
    papers.length > 0 ? `Papiere: ${papers.join(", ")}` : "",
    germanNeeded(who.germanNeeded),
    who.schoolCertificateNeeded ? `Schule: ${words.school[who.schoolCertificateNeeded]}` : "",
    who.workPermitNeeded ? words.workPermit[who.workPermitNeeded] : "",
    who.womenOnly ? words.womenOnly : "",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(". ") : undefined;
}

function germanNeeded(level: OfferFacts["who"]["germanNeeded"]): string {
  const words = labels();
  if (level === "alpha") return words.germanNeededAlpha;
  return level ? `Deutsch: ${words.german[level]}` : "";
}

/** How one joins: the ways to ask, and who decides. */
export function applicationProcess({ enrolment, who }: OfferFacts): string {
  const words = labels();
  const ways = enrolment.map((way) => words.enrolment[way]).join(", ");
  return who.admissionVia ? `${ways}. ${words.admission[who.admissionVia]}` : ways;
}

/** What taking part costs; undefined while nobody has stated it. */
export function fees({ money: { costCents } }: OfferFacts): string | undefined {
  if (costCents === undefined) return undefined;
  return costCents === 0 ? labels().free : formatMoney(sourceLocale, costCents);
}
