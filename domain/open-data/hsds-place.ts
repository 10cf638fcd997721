import type { PlaceFacts } from "@/domain/place/facts";
import { berlinInstant } from "@/lib/berlin-instant";
import { sourceLocale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { idOf } from "./hsds-ids";
import { locationAt } from "./hsds-location";
import { languagesOf, phonesOf, schedulesOf } from "./hsds-parts";
import type { HsdsService } from "./hsds-record";
import { attribute } from "./hsds-terms";
import { labels } from "./hsds-words";
import type { DescribedPlace } from "./place-json-ld";

/** An office or counselling place as a service of HSDS 3.0: one that its own organization gives. */
export function hsdsPlace(slug: string, { facts, text, url }: DescribedPlace): HsdsService {
  const { place: words, guide } = messagesFor(sourceLocale);
  const id = `place/${slug}`;
  const phones = phonesOf(facts, id);
  const schedules = schedulesOf(facts.hours ?? [], id);
  return {
    id: idOf(id),
    name: text.title,
    description: text.summary,
    url,
    ...(facts.mail && { email: facts.mail }),
    status: "active",
    ...(facts.interpreter && { interpretation_services: words.interpreter }),
    application_process: words.appointment[facts.appointment],
    fees_description: facts.free ? words.free : words.mayCost,
    ...(facts.womenOnly && { eligibility_description: labels().womenOnly }),
    assured_date: facts.lastChecked,
    last_modified: berlinInstant(facts.lastChecked, 0).toISOString(),
    organization: {
      id: idOf(`${id}/organization`),
      name: text.title,
      description: text.summary,
      ...(facts.web && { website: facts.web }),
    },
    ...(phones.length > 0 && { phones }),
    ...(schedules.length > 0 && { schedules }),
    service_at_locations: [{ id: idOf(`${id}/at`), location: locationOf(facts, id) }],
    languages: languagesOf(facts.contactLanguages, id),
    ...(facts.free && {
      cost_options: [{ id: idOf(`${id}/cost`), currency: "eur" as const, amount: 0 }],
    }),
    attributes: [
      attribute("placeKind", facts.kind, words.kind[facts.kind], id),
      ...facts.topics.map((topic) => attribute("topic", topic, guide.topic[topic], id)),
    ],
  };
}

function locationOf({ address, stop, barrierFree }: PlaceFacts, owner: string) {
  return locationAt({ place: address, presence: "onSite", stop, barrierFree }, owner);
}
