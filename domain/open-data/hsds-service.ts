import { berlinInstant } from "@/lib/berlin-instant";
import type { DescribedOffer } from "./described-offer";
import { idOf } from "./hsds-ids";
import { locationAt } from "./hsds-location";
import { languagesOf, phonesOf, schedulesOf } from "./hsds-parts";
import type { HsdsOrganization, HsdsService } from "./hsds-record";
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
  const schedules = schedulesOf(facts.when.sessions ?? [], id, facts.when);
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
    service_at_locations: [{ id: idOf(`${id}/at`), location: locationAt(facts.where, id) }],
    languages: languagesOf(facts.contactLanguages, id),
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
  const phones = phonesOf(carrier, id);
  return {
    id: idOf(id),
    name: carrierName,
    description: carrierSummary,
    ...(carrier.mail && { email: carrier.mail }),
    ...(phones.length > 0 && { phones }),
    locations: [locationAt({ place: carrier.address, presence: "onSite" }, id)],
  };
}
