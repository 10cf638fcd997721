import { lastingName } from "@/domain/offer/address";
import type { OfferDate } from "@/domain/offer/dates";
import type { OfferView } from "@/domain/offer-list/queries";
import type { CalendarEntry } from "@/lib/calendar/ical";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { publicAddress } from "@/lib/public-address";

/** The words of calendar files; like paper they leave the page they came from. */
export function calendarWords(locale: Locale) {
  return {
    locale,
    calendar: translator(locale, "calendar"),
    offer: translator(locale, "offer"),
    offers: translator(locale, "offers"),
    site: translator(locale, "site"),
  };
}

export type CalendarWords = ReturnType<typeof calendarWords>;

/** A day of an offer as an entry of a calendar. It names no person: calendars are shared. */
export function calendarEntry(
  offer: OfferView,
  day: OfferDate,
  { locale, calendar, offer: t, offers }: CalendarWords,
): CalendarEntry {
  const url = publicAddress(`/${locale}/offers/${offer.slug}`);
  const title = offer.text.title;
  return {
    id: `${idOf(lastingName(offer), day)}@${new URL(publicAddress("")).hostname}`,
    title: calendar(day.kind, { title }),
    date: day.date,
    from: day.from,
    to: day.to,
    location: day.kind === "deadline" ? undefined : (day.place ?? offer.facts.where.place),
    description: [
      offers("by", { carrier: offer.carrierName }),
      calendar("about", { address: url }),
      ...(offer.fictitious ? [t("fictitious")] : []),
    ].join("\n"),
    url,
    asOf: offer.facts.lastChecked,
  };
}

/** An offer has one start and one deadline, which may be moved, and any number of information dates. */
function idOf(slug: string, { kind, date, from = "" }: OfferDate): string {
  return kind === "information"
    ? `${slug}-${kind}-${date}-${from.replace(":", "")}`
    : `${slug}-${kind}`;
}
