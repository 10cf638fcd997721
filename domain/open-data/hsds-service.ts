import type { OfferFacts } from "@/domain/offer/facts";
import { berlinInstant } from "@/lib/berlin-instant";
import type { Weekday } from "@/lib/opening-hours";
import type { DescribedOffer } from "./described-offer";
import { idOf } from "./hsds-ids";
import { carrierLocation, offerLocation } from "./hsds-location";
import type { HsdsOrganization, HsdsPhone, HsdsSchedule, HsdsService } from "./hsds-record";
import { attributesOf } from "./hsds-terms";
import { applicationProcess, eligibility, fees, labels } from "./hsds-words";

/** An offer as a service of HSDS 3.0, with all that belongs to it. */
export function hsdsService(
  slug: string,
  offer: DescribedOffer & { readonly over: boolean; readonly carrierSummary: string },
): HsdsService {
  const { facts, text, url } = offer;
  const id = `offer/${slug}`;
  const { who, money, contact } = facts;
  const feesDescription = fees(facts);
  const eligible = eligibility(facts);
  const phones = phonesOf(contact, id);
  const schedules = schedulesOf(facts, id);
  return {
    id: idOf(id),
    name: text.title,
    description: text.summary,
    url,
    ...(contact.mail && { email: contact.mail }),
    status: offer.over ? "inactive" : "active",
    application_process: applicationProcess(facts),
    ...(feesDescription && { fees_description: feesDescription }),
    ...(eligible && { eligibility_description: eligible }),
    ...(who.ageMin !== undefined && { minimum_age: who.ageMin }),
    ...(who.ageMax !== undefined && { maximum_age: who.ageMax }),
    assured_date: facts.lastChecked,
    last_modified: berlinInstant(facts.lastChecked, 0).toISOString(),
    organization: organizationOf(offer),
    ...(phones.length > 0 && { phones }),
    ...(schedules.length > 0 && { schedules }),
    service_at_locations: [{ id: idOf(`${id}/at`), location: offerLocation(facts, id) }],
    languages: facts.contactLanguages.map((language) => ({
      id: idOf(`${id}/language/${language}`),
      name: labels().language[language],
      // ISO 639 has a code of its own for Dari and knows no regions.
      code: language === "fa-AF" ? "prs" : language,
    })),
    ...(facts.programme && {
      funding: [{ id: idOf(`${id}/funding`), source: facts.programme }],
    }),
    ...(money.costCents !== undefined && {
      cost_options: [
        { id: idOf(`${id}/cost`), currency: "eur" as const, amount: money.costCents / 100 },
      ],
    }),
    ...(facts.bring && {
      required_documents: facts.bring.map((paper) => ({
        id: idOf(`${id}/bring/${paper}`),
        document: labels().bring[paper],
      })),
    }),
    attributes: attributesOf(facts, id),
  };
}

function organizationOf(offer: Parameters<typeof hsdsService>[1]): HsdsOrganization {
  const { carrier, carrierName, carrierSummary, facts } = offer;
  const id = `carrier/${facts.carrier}`;
  const phones = phonesOf({ phone: carrier.phone }, id);
  return {
    id: idOf(id),
    name: carrierName,
    description: carrierSummary,
    ...(carrier.mail && { email: carrier.mail }),
    ...(phones.length > 0 && { phones }),
    locations: [carrierLocation(carrier.address, id)],
  };
}

type Numbers = { readonly phone?: string | undefined; readonly whatsapp?: string | undefined };

function phonesOf({ phone, whatsapp }: Numbers, owner: string): HsdsPhone[] {
  return [
    ...(phone ? [{ id: idOf(`${owner}/phone`), number: phone, type: "voice" as const }] : []),
    ...(whatsapp
      ? [
          {
            id: idOf(`${owner}/whatsapp`),
            number: whatsapp,
            type: "text" as const,
            description: "WhatsApp",
          },
        ]
      : []),
  ];
}

const days = {
  mon: "MO",
  tue: "TU",
  wed: "WE",
  thu: "TH",
  fri: "FR",
  sat: "SA",
  sun: "SU",
} as const;
const icalDay = (day: Weekday) => days[day];

function schedulesOf({ when }: OfferFacts, owner: string): HsdsSchedule[] {
  return (when.sessions ?? []).map(({ weekdays, from, to }, index) => ({
    id: idOf(`${owner}/schedule/${index}`),
    ...(when.start && { valid_from: when.start }),
    ...(when.end && { valid_to: when.end }),
    freq: "WEEKLY",
    interval: 1,
    byday: weekdays.map(icalDay).join(","),
    // An offset would be wrong for half of the year.
    opens_at: from,
    closes_at: to,
    notes: "Uhrzeit: Europe/Berlin",
  }));
}
