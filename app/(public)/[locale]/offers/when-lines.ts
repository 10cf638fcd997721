import { comingInformationDates } from "@/domain/offer/dates";
import type { InformationDate, OfferFacts } from "@/domain/offer/facts";
import { formatDate, formatDay, formatNumber } from "@/lib/i18n/format";
import { type Phrase, withGerman } from "@/lib/i18n/phrase";
import type { PlainDate } from "@/lib/plain-date";
import { dayNames } from "./day-names";
import { type FactLine, factLine } from "./fact-line";
import type { FactWords } from "./fact-words";

export function whenLines(facts: OfferFacts, words: FactWords): FactLine[] {
  const { when } = facts;
  const { t, locale } = words;
  const date = (day: PlainDate) => formatDate(locale, day);
  return [
    startLine(facts, words),
    ...(when.start && when.rolling ? [factLine("rolling", "calendar", t("rolling"))] : []),
    ...(when.end ? [factLine("end", "calendar", t("end", { date: date(when.end) }))] : []),
    ...(when.deadline
      ? [factLine("deadline", "join", t("deadline", { date: date(when.deadline) }))]
      : []),
    ...sessionLines(facts, words),
    ...(when.hoursPerWeek
      ? [
          factLine(
            "hours",
            "clock",
            t("hoursPerWeek", { hours: formatNumber(locale, when.hoursPerWeek) }),
          ),
        ]
      : []),
    ...(when.partTime ? [factLine("partTime", "clock", t("partTime"))] : []),
    ...(when.durationWeeks
      ? [factLine("duration", "clock", durationText(when.durationWeeks, words))]
      : []),
    ...informationLines(facts, words),
  ];
}

const weeksAYear = 52;

/** A training of three and a half years is 42 months to everybody, and to nobody 183 weeks. */
function durationText(weeks: number, { t }: FactWords): string {
  return weeks > weeksAYear
    ? t("durationMonths", { months: Math.round((weeks * 12) / weeksAYear) })
    : t("duration", { weeks });
}

/** The dates at which one can come and ask, as long as they have not passed. */
function informationLines(facts: OfferFacts, words: FactWords): FactLine[] {
  return comingInformationDates(facts, words.today).map((date) =>
    factLine(`information${date.date}${date.from}`, "info", informationText(date, words)),
  );
}

function informationText(
  { date, from, to, place }: InformationDate,
  { t, locale }: FactWords,
): Phrase {
  const day = formatDay(locale, date);
  const sentence = to
    ? t("informationDateTo", { day, from, to })
    : t("informationDate", { day, from });
  return place
    ? withGerman((gap) => t("informationPlace", { sentence, place: gap }), place)
    : [sentence];
}

export function startLine({ when }: OfferFacts, { t, locale, today }: FactWords): FactLine {
  const start = when.start;
  const text =
    start === undefined
      ? t(when.rolling ? "rolling" : "startOpen")
      : t(start < today && !when.rolling ? "started" : "start", {
          date: formatDate(locale, start),
        });
  return factLine("start", "calendar", text);
}

export function sessionLines({ when }: OfferFacts, words: FactWords): FactLine[] {
  return (when.sessions ?? []).map(({ weekdays, from, to }, index) =>
    factLine(
      `session${index}`,
      "clock",
      words.t("session", { days: dayNames(weekdays, words), from, to }),
    ),
  );
}
