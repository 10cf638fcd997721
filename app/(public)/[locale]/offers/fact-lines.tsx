import type { ReactNode } from "react";
import { fill, German } from "@/components/german";
import type { IconName } from "@/components/icon-names";
import type { OfferFacts } from "@/domain/offer/facts";
import { formatDate, formatList, formatMoney, formatNumber } from "@/lib/i18n/format";
import type { PlainDate } from "@/lib/plain-date";
import { dayNames } from "./day-names";
import type { FactWords } from "./fact-words";

export type FactLine = { readonly key: string; readonly icon: IconName; readonly text: ReactNode };

export function paperLine({ who }: OfferFacts, words: FactWords): FactLine {
  const { t, locale } = words;
  const accepted = who.acceptedPapers ?? [];
  const named = accepted.filter((paper) => paper !== "all" && paper !== "ask");
  const names = formatList(
    locale,
    named.map((paper) => t(`paper.${paper}`)),
  );
  const text = accepted.includes("all")
    ? t("papersAll")
    : named.length === 0
      ? t("papersAsk")
      : t("papersAccepted", { papers: names });
  return { key: "paper", icon: "paper", text };
}

export function germanLine({ who }: OfferFacts, { t }: FactWords): FactLine[] {
  const level = who.germanNeeded;
  if (level === undefined) return [];
  if (level === "none") return [{ key: "german", icon: "talk", text: t("germanNeededNone") }];
  if (level === "alpha") return [{ key: "german", icon: "talk", text: t("germanNeededAlpha") }];
  const text = t("germanNeeded", { level: t(`german.${level}`) });
  return [{ key: "german", icon: "talk", text }];
}

export function startLine({ when }: OfferFacts, { t, locale, today }: FactWords): FactLine {
  const start = when.start;
  const text =
    start === undefined
      ? t(when.rolling ? "rolling" : "startOpen")
      : t(start < today && !when.rolling ? "started" : "start", {
          date: formatDate(locale, start),
        });
  return { key: "start", icon: "calendar", text };
}

export function sessionLines({ when }: OfferFacts, words: FactWords): FactLine[] {
  return (when.sessions ?? []).map(({ weekdays, from, to }, index) => ({
    key: `session${index}`,
    icon: "clock",
    text: words.t("session", { days: dayNames(weekdays, words), from, to }),
  }));
}

export function costLine({ money }: OfferFacts, { t, locale }: FactWords): FactLine {
  const cents = money.costCents;
  const text =
    cents === undefined
      ? t("costUnknown")
      : cents === 0
        ? t("free")
        : t("cost", { amount: formatMoney(locale, cents) });
  return { key: "cost", icon: "euro", text };
}

export function payLine({ money }: OfferFacts, { t, locale }: FactWords): FactLine[] {
  if (money.payCents === undefined || money.payPer === undefined) return [];
  const amount = formatMoney(locale, money.payCents);
  const text = `${t(`pay.${money.payPer}`, { amount })} (${t("payNote")})`;
  return [{ key: "pay", icon: "work", text }];
}

export function ageLine({ who }: OfferFacts, { t }: FactWords): FactLine[] {
  const { ageMin: min, ageMax: max } = who;
  if (min === undefined && max === undefined) return [];
  const text =
    min !== undefined && max !== undefined
      ? t("ageRange", { min, max })
      : min !== undefined
        ? t("ageFrom", { min })
        : t("ageTo", { max: max ?? 0 });
  return [{ key: "age", icon: "age", text }];
}

export function placesLine({ places }: OfferFacts, { t, locale }: FactWords): FactLine[] {
  if (!places) return [];
  const asOf = t("asOf", { date: formatDate(locale, places.asOf) });
  const parts = [
    ...(places.free === undefined ? [] : [t("placesFree", { free: places.free })]),
    ...(places.waitingList ? [t("waitingList")] : []),
  ];
  if (parts.length === 0) return [];
  return [{ key: "places", icon: "people", text: `${parts.join(". ")} (${asOf})` }];
}

export function whenLines(facts: OfferFacts, words: FactWords): FactLine[] {
  const { when } = facts;
  const { t, locale } = words;
  const date = (day: PlainDate) => formatDate(locale, day);
  return [
    startLine(facts, words),
    ...(when.start && when.rolling ? [line("rolling", "calendar", t("rolling"))] : []),
    ...(when.end ? [line("end", "calendar", t("end", { date: date(when.end) }))] : []),
    ...(when.deadline
      ? [line("deadline", "join", t("deadline", { date: date(when.deadline) }))]
      : []),
    ...sessionLines(facts, words),
    ...(when.hoursPerWeek
      ? [
          line(
            "hours",
            "clock",
            t("hoursPerWeek", { hours: formatNumber(locale, when.hoursPerWeek) }),
          ),
        ]
      : []),
    ...(when.partTime ? [line("partTime", "clock", t("partTime"))] : []),
    ...(when.durationWeeks
      ? [line("duration", "clock", t("duration", { weeks: when.durationWeeks }))]
      : []),
  ];
}

export function whereLines({ where }: OfferFacts, { t }: FactWords): FactLine[] {
  const { place, district, stop, presence, barrierFree } = where;
  return [
    line("place", "place", <German>{place}</German>),
    ...(district
      ? [
          line(
            "district",
            "place",
            fill(
              (gap) => t("districtLabel", { district: gap }),
              <German>{t(`district.${district}`)}</German>,
            ),
          ),
        ]
      : []),
    ...(stop
      ? [
          line(
            "stop",
            "stop",
            fill((gap) => t("stop", { stop: gap }), <German>{stop}</German>),
          ),
        ]
      : []),
    line("presence", "online", t(`presence.${presence}`)),
    ...(barrierFree ? [line("barrierFree", "barrierFree", t(`barrierFree.${barrierFree}`))] : []),
  ];
}

export function whoLines(facts: OfferFacts, words: FactWords): FactLine[] {
  const { who } = facts;
  const { t } = words;
  return [
    paperLine(facts, words),
    ...germanLine(facts, words),
    ...ageLine(facts, words),
    ...(who.womenOnly ? [line("women", "women", t("womenOnly"))] : []),
    ...(who.schoolCertificateNeeded ? [schoolLine(who.schoolCertificateNeeded, words)] : []),
    ...(who.workPermitNeeded
      ? [line("permit", "permit", t(`workPermit.${who.workPermitNeeded}`))]
      : []),
    ...(who.admissionVia ? [line("admission", "office", t(`admission.${who.admissionVia}`))] : []),
    ...placesLine(facts, words),
  ];
}

function schoolLine(
  certificate: NonNullable<OfferFacts["who"]["schoolCertificateNeeded"]>,
  { t }: FactWords,
): FactLine {
  const name = t(`school.${certificate}`);
  const text = certificate === "none" ? name : t("schoolNeeded", { certificate: name });
  return line("school", "school", text);
}

export function moneyLines(facts: OfferFacts, words: FactWords): FactLine[] {
  const { t } = words;
  const { money, who, certificate, certificateName, programme } = facts;
  return [
    costLine(facts, words),
    ...payLine(facts, words),
    ...(money.travelRefunded ? [line("travel", "travel", t("travelRefunded"))] : []),
    ...(money.childcare ? [line("childcare", "childcare", t("childcare"))] : []),
    ...(certificate ? [line("certificate", "certificate", t(`certificate.${certificate}`))] : []),
    ...(certificateName
      ? [
          line(
            "certificateName",
            "certificate",
            fill((gap) => t("certificateName", { name: gap }), <German>{certificateName}</German>),
          ),
        ]
      : []),
    ...(who.germanReached
      ? [line("reached", "target", t("germanReached", { level: t(`german.${who.germanReached}`) }))]
      : []),
    ...(programme
      ? [
          line(
            "programme",
            "programme",
            fill((gap) => t("programme", { name: gap }), <German>{programme}</German>),
          ),
        ]
      : []),
  ];
}

/** The few facts on which a reader decides whether to open an offer. */
export function cardLines(facts: OfferFacts, words: FactWords): FactLine[] {
  const { t } = words;
  return [
    ...germanLine(facts, words),
    paperLine(facts, words),
    startLine(facts, words),
    ...sessionLines(facts, words).slice(0, 2),
    costLine(facts, words),
    ...payLine(facts, words),
    ...(facts.who.womenOnly ? [line("women", "women", t("womenOnly"))] : []),
    ...(facts.money.childcare ? [line("childcare", "childcare", t("childcare"))] : []),
    ...placesLine(facts, words),
  ];
}

function line(key: string, icon: IconName, text: ReactNode): FactLine {
  return { key, icon, text };
}
