import type { Service } from "schema-dts";
import type { DescribedOffer } from "./described-offer";
import { organization, place, price } from "./json-ld-parts";

/** Counselling, mentoring and everything else that is neither a course nor a post. */
export function service(offer: DescribedOffer): Service {
  const { facts, text, url } = offer;
  const serviceLocation = place(facts);
  const offers = price(facts);
  return {
    "@type": "Service",
    name: text.title,
    description: text.summary,
    url,
    provider: organization(offer),
    ...(offers && { offers }),
    availableChannel: {
      "@type": "ServiceChannel",
      availableLanguage: facts.contactLanguages,
      ...(facts.contact.phone && {
        servicePhone: { "@type": "ContactPoint", telephone: facts.contact.phone },
      }),
      ...(serviceLocation && { serviceLocation }),
    },
  };
}
