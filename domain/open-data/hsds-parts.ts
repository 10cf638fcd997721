import type { OfferFacts } from "@/domain/offer/facts";
import type { Weekday } from "@/lib/opening-hours";
import { idOf } from "./hsds-ids";
import type { HsdsLanguage, HsdsPhone, HsdsSchedule } from "./hsds-record";
import { labels } from "./hsds-words";

type Numbers = { readonly phone?: string | undefined; readonly whatsapp?: string | undefined };

/** The numbers of something. `owner` names it among all others, here and below. */
export function phonesOf({ phone, whatsapp }: Numbers, owner: string): HsdsPhone[] {
  const line = (kind: string, number: string) => ({ id: idOf(`${owner}/${kind}`), number });
  return [
    ...(phone ? [{ ...line("phone", phone), type: "voice" as const }] : []),
    ...(whatsapp
      ? [{ ...line("whatsapp", whatsapp), type: "text" as const, description: "WhatsApp" }]
      : []),
  ];
}

type Languages = OfferFacts["contactLanguages"];

export function languagesOf(languages: Languages, owner: string): HsdsLanguage[] {
  return languages.map((language) => ({
    id: idOf(`${owner}/language/${language}`),
    name: labels().language[language],
    // ISO 639 has a code of its own for Dari and knows no regions.
    code: language === "fa-AF" ? "prs" : language,
  }));
}

const days = {
  mon: "MO",
  tue: "TU",
  wed: "WE",
  thu: "TH",
  fri: "FR",
  sat: "SA",
  sun: "SU",
} as const satisfies Record<Weekday, string>;

type Weekly = {
  readonly weekdays: readonly Weekday[];
  readonly from: string;
  readonly to: string;
};
type Valid = { readonly start?: string | undefined; readonly end?: string | undefined };

/** Hours that come back each week, between two days where these are known. */
export function schedulesOf(
  weekly: readonly Weekly[],
  owner: string,
  { start, end }: Valid = {},
): HsdsSchedule[] {
  return weekly.map(({ weekdays, from, to }, index) => ({
    id: idOf(`${owner}/schedule/${index}`),
    ...(start && { valid_from: start }),
    ...(end && { valid_to: end }),
    freq: "WEEKLY",
    interval: 1,
    byday: weekdays.map((day) => days[day]).join(","),
    // An offset would be wrong for half of the year.
    opens_at: from,
    closes_at: to,
    notes: "Uhrzeit: Europe/Berlin",
  }));
}
