import type { OfferFacts } from "@/domain/offer/facts";
import { formatDate, formatList, formatMoney } from "@/lib/i18n/format";
import { withGerman } from "@/lib/i18n/phrase";
import { type FactLine, factLine } from "./fact-line";
import type { FactWords } from "./fact-words";
import { sessionLines, startLine } from "./when-lines";

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
  return factLine("paper", "paper", text);
}

export function germanLine({ who }: OfferFacts, { t }: FactWords): FactLine[] {
  const level = who.germanNeeded;
  if (level === undefined) return [];
  if (level === "none") return [factLine("german", "talk", t("germanNeededNone"))];
  if (level === "alpha") return [factLine("german", "talk", t("germanNeededAlpha"))];
  const text = t("germanNeeded", { level: t(`german.${level}`) });
  return [factLine("german", "talk", text)];
}

export function costLine({ money }: OfferFacts, { t, locale }: FactWords): FactLine {
  const cents = money.costCents;
  const text =
    cents === undefined
      ? t("costUnknown")
      : cents === 0
        ? t("free")
        : t("cost", { amount: formatMoney(locale, cents) });
  return factLine("cost", "euro", text);
}

export function payLine({ money }: OfferFacts, { t, locale }: FactWords): FactLine[] {
  if (money.payCents === undefined || money.payPer === undefined) return [];
  const amount = formatMoney(locale, money.payCents);
  const text = `${t(`pay.${money.payPer}`, { amount })} (${t("payNote")})`;
  return [factLine("pay", "work", text)];
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
  return [factLine("age", "age", text)];
}

export function placesLine({ places }: OfferFacts, { t, locale }: FactWords): FactLine[] {
  if (!places) return [];
  const asOf = t("asOf", { date: formatDate(locale, places.asOf) });
  const parts = [
    ...(places.free === undefined ? [] : [t("placesFree", { free: places.free })]),
    ...(places.waitingList ? [t("waitingList")] : []),
  ];
  if (parts.length === 0) return [];
  return [factLine("places", "people", `${parts.join(". ")} (${asOf})`)];
}

export function whereLines({ where }: OfferFacts, { t }: FactWords): FactLine[] {
  const { place, district, stop, presence, barrierFree } = where;
  return [
    factLine("place", "place", [{ german: place }]),
    ...(district
      ? [
          factLine(
            "district",
            "place",
            withGerman((gap) => t("districtLabel", { district: gap }), t(`district.${district}`)),
          ),
        ]
      : []),
    ...(stop
      ? [
          factLine(
            "stop",
            "stop",
            withGerman((gap) => t("stop", { stop: gap }), stop),
          ),
        ]
      : []),
    factLine("presence", "online", t(`presence.${presence}`)),
    ...(barrierFree
      ? [factLine("barrierFree", "barrierFree", t(`barrierFree.${barrierFree}`))]
      : []),
  ];
}

export function whoLines(facts: OfferFacts, words: FactWords): FactLine[] {
  const { who } = facts;
  const { t } = words;
  return [
    paperLine(facts, words),
    ...germanLine(facts, words),
    ...ageLine(facts, words),
    ...(who.womenOnly ? [factLine("women", "women", t("womenOnly"))] : []),
    ...(who.schoolCertificateNeeded ? [schoolLine(who.schoolCertificateNeeded, words)] : []),
    ...(who.workPermitNeeded
      ? [factLine("permit", "permit", t(`workPermit.${who.workPermitNeeded}`))]
      : []),
    ...(who.admissionVia
      ? [factLine("admission", "office", t(`admission.${who.admissionVia}`))]
      : []),
    ...placesLine(facts, words),
  ];
}

function schoolLine(
  certificate: NonNullable<OfferFacts["who"]["schoolCertificateNeeded"]>,
  { t }: FactWords,
): FactLine {
  const name = t(`school.${certificate}`);
  const text = certificate === "none" ? name : t("schoolNeeded", { certificate: name });
  return factLine("school", "school", text);
}

export function moneyLines(facts: OfferFacts, words: FactWords): FactLine[] {
  const { t } = words;
  const { money, who, certificate, certificateName, programme } = facts;
  return [
    costLine(facts, words),
    ...payLine(facts, words),
    ...(money.travelRefunded ? [factLine("travel", "travel", t("travelRefunded"))] : []),
    ...(money.childcare ? [factLine("childcare", "childcare", t("childcare"))] : []),
    ...(certificate
      ? [factLine("certificate", "certificate", t(`certificate.${certificate}`))]
      : []),
    ...(certificateName
      ? [
          factLine(
            "certificateName",
            "certificate",
            withGerman((gap) => t("certificateName", { name: gap }), certificateName),
          ),
        ]
      : []),
    ...(who.germanReached
      ? [
          factLine(
            "reached",
            "target",
            t("germanReached", { level: t(`german.${who.germanReached}`) }),
          ),
        ]
      : []),
    ...(programme
      ? [
          factLine(
            "programme",
            "programme",
            withGerman((gap) => t("programme", { name: gap }), programme),
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
    ...(facts.who.womenOnly ? [factLine("women", "women", t("womenOnly"))] : []),
    ...(facts.money.childcare ? [factLine("childcare", "childcare", t("childcare"))] : []),
    ...placesLine(facts, words),
  ];
}
