import type { Offer, Organization, Place, PostalAddress, Schedule } from "schema-dts";
import type { OfferFacts } from "@/domain/offer/facts";
import type { Weekday } from "@/lib/opening-hours";
import type { DescribedOffer } from "./described-offer";
import { postalLine } from "./postal-address";

/** The carrier as schema.org has organisations. */
export function organization({ carrierName, carrier }: DescribedOffer): Organization {
  return {
    "@type": "Organization",
    name: carrierName,
    address: postalAddress(carrier.address) ?? carrier.address,
    ...(carrier.phone && { telephone: carrier.phone }),
    ...(carrier.mail && { email: carrier.mail }),
  };
}

/** Where one goes; undefined for what happens online only. */
export function place({ where }: OfferFacts): Place | undefined {
  if (where.presence === "online") return undefined;
  const name = postalLine(where.place)?.name;
  return {
    "@type": "Place",
    ...(name && { name }),
    address: postalAddress(where.place) ?? where.place,
  };
}

/** A German address as parts; undefined where the line is none. */
export function postalAddress(text: string): PostalAddress | undefined {
  const found = postalLine(text);
  if (!found) return undefined;
  return {
    "@type": "PostalAddress",
    ...(found.street && { streetAddress: found.street }),
    postalCode: found.postalCode,
    addressLocality: found.city,
    addressCountry: "DE",
  };
}

/** What taking part costs, in euros; undefined while nobody has stated it. */
export function price({ money }: OfferFacts): Offer | undefined {
  if (money.costCents === undefined) return undefined;
  return {
    "@type": "Offer",
    category: money.costCents === 0 ? "Free" : "Paid",
    price: money.costCents / 100,
    priceCurrency: "EUR",
  };
}

const days = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
} as const satisfies Record<Weekday, string>;

/** schema.org's own name of a day of the week. */
export function dayAddress(day: Weekday) {
  return `https://schema.org/${days[day]}` as const;
}

/** The weekly hours, by the clock in Berlin; empty where none are stated. */
export function schedules({ when }: OfferFacts): Schedule[] {
  return (when.sessions ?? []).map(({ weekdays, from, to }) => ({
    "@type": "Schedule",
    repeatFrequency: "Weekly",
    byDay: weekdays.map(dayAddress),
    startTime: from,
    endTime: to,
    scheduleTimezone: "Europe/Berlin",
  }));
}
