import type { GovernmentOffice, OpeningHoursSpecification, Place, WithContext } from "schema-dts";
import type { PlaceFacts } from "@/domain/place/facts";
import type { PlaceView } from "@/domain/place/queries";
import { dayAddress, postalAddress } from "./json-ld-parts";

/** What machines are told about a place: its page's own words and facts, and where the page is. */
export type DescribedPlace = Pick<PlaceView, "facts"> & {
  readonly text: Pick<PlaceView["text"], "title" | "summary">;
  /** Full address of the page. */
  readonly url: string;
};

const offices: readonly PlaceFacts["kind"][] = [
  "auslaenderbehoerde",
  "jobcenter",
  "agentur",
  "jugendberufsagentur",
  "sozialamt",
  "integrationCentre",
];

type Told = Exclude<GovernmentOffice | Place, string>;

/** A place in the words of schema.org: an office of the state where it is one. */
export function placeJsonLd({ facts, text, url }: DescribedPlace): WithContext<Told> {
  const usual = usualHours(facts);
  const other = otherHours(facts);
  return {
    "@context": "https://schema.org",
    "@type": offices.includes(facts.kind) ? "GovernmentOffice" : "Place",
    name: text.title,
    description: text.summary,
    url: facts.web ?? url,
    address: postalAddress(facts.address) ?? facts.address,
    ...(facts.phone && { telephone: facts.phone }),
    ...(usual.length > 0 && { openingHoursSpecification: usual }),
    ...(other.length > 0 && { specialOpeningHoursSpecification: other }),
  };
}

function usualHours({ hours = [] }: PlaceFacts): OpeningHoursSpecification[] {
  return hours.map(({ weekdays, from, to }) => ({
    "@type": "OpeningHoursSpecification",
    dayOfWeek: weekdays.map(dayAddress),
    opens: from,
    closes: to,
  }));
}

/** Days that differ; closed is from midnight to midnight, as search engines want it. */
function otherHours({ exceptions = [] }: PlaceFacts): OpeningHoursSpecification[] {
  return exceptions.flatMap(({ from, to, open = [] }) => {
    const spans = open.length > 0 ? open : [{ from: "00:00", to: "00:00" }];
    return spans.map((span) => ({
      "@type": "OpeningHoursSpecification" as const,
      validFrom: from,
      validThrough: to ?? from,
      opens: span.from,
      closes: span.to,
    }));
  });
}
