import type { EducationalOccupationalProgram } from "schema-dts";
import type { OfferFacts } from "@/domain/offer/facts";
import type { DescribedOffer } from "./described-offer";
import { organization, price } from "./json-ld-parts";

const modes = { onSite: "in-person", online: "online", mixed: "hybrid" } as const;

/** An apprenticeship, or a placement that leads into one. */
export function program(offer: DescribedOffer): EducationalOccupationalProgram {
  const { facts, text, url } = offer;
  const { when, where, places } = facts;
  const offers = price(facts);
  const trainingSalary = salary(facts);
  return {
    "@type": "EducationalOccupationalProgram",
    name: text.title,
    description: text.summary,
    url,
    provider: organization(offer),
    programType: facts.category === "apprenticeship" ? "Apprenticeship" : "Internship",
    educationalProgramMode: modes[where.presence],
    ...(when.start && { startDate: when.start }),
    ...(when.end && { endDate: when.end }),
    ...(when.deadline && { applicationDeadline: when.deadline }),
    ...(when.durationWeeks && { timeToComplete: `P${when.durationWeeks}W` }),
    ...(places?.total !== undefined && { maximumEnrollment: places.total }),
    ...(facts.certificateName && { educationalCredentialAwarded: facts.certificateName }),
    ...(trainingSalary && { trainingSalary }),
    ...(offers && { offers }),
  };
}

const periods = { hour: "PT1H", month: "P1M" } as const;

function salary({ money: { payCents, payPer } }: OfferFacts) {
  if (payCents === undefined || payPer === undefined) return undefined;
  return {
    "@type": "MonetaryAmountDistribution",
    currency: "EUR",
    duration: periods[payPer],
    median: payCents / 100,
  } as const;
}
