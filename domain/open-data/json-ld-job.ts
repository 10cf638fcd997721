import type { JobPosting } from "schema-dts";
import type { OfferFacts } from "@/domain/offer/facts";
import type { DescribedOffer } from "./described-offer";
import { organization, place, postalAddress } from "./json-ld-parts";

/** From so many hours a week on work counts as full time. */
const fullTimeHours = 35;
const units = { hour: "HOUR", month: "MONTH" } as const;

/**
 * Work as search engines list it. They ask for the day it was posted and for a place with an address.
 * @returns undefined where the facts do not carry that
 */
export function jobPosting(offer: DescribedOffer): JobPosting | undefined {
  const { facts, text, url } = offer;
  const { money, when, publishedOn } = facts;
  const jobLocation = place(facts);
  if (!publishedOn || !jobLocation || !postalAddress(facts.where.place)) return undefined;
  const employmentType = employment(facts);
  return {
    "@type": "JobPosting",
    title: text.title,
    description: text.summary,
    url,
    datePosted: publishedOn,
    validThrough: when.deadline ?? facts.validUntil,
    hiringOrganization: organization(offer),
    jobLocation,
    ...(employmentType && { employmentType }),
    ...(when.start && { jobStartDate: when.start }),
    ...(money.payCents !== undefined &&
      money.payPer && {
        baseSalary: {
          "@type": "MonetaryAmount",
          currency: "EUR",
          value: {
            "@type": "QuantitativeValue",
            value: money.payCents / 100,
            unitText: units[money.payPer],
          },
        },
      }),
  };
}

function employment({ when: { partTime, hoursPerWeek } }: OfferFacts): string | undefined {
  if (partTime) return "PART_TIME";
  if (hoursPerWeek === undefined) return undefined;
  return hoursPerWeek < fullTimeHours ? "PART_TIME" : "FULL_TIME";
}
