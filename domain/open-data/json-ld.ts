import type { Thing, WithContext } from "schema-dts";
import type { Category } from "@/domain/offer/vocabulary";
import type { DescribedOffer } from "./described-offer";
import { course } from "./json-ld-course";
import { jobPosting } from "./json-ld-job";
import { program } from "./json-ld-program";
import { service } from "./json-ld-service";

const kindOf = {
  language: course,
  literacy: course,
  schoolCertificate: course,
  vocationalOrientation: course,
  qualification: course,
  internship: program,
  apprenticeship: program,
  work: (offer) => jobPosting(offer) ?? service(offer),
  trainingSupport: service,
  volunteering: service,
  counselling: service,
  recognition: service,
  mentoring: service,
} as const satisfies Record<Category, (offer: DescribedOffer) => Exclude<Thing, string>>;

/** An offer in the words of schema.org. What the facts do not say is left out, never guessed. */
export function offerJsonLd(offer: DescribedOffer): WithContext<Exclude<Thing, string>> {
  return { "@context": "https://schema.org", ...kindOf[offer.facts.category](offer) };
}
