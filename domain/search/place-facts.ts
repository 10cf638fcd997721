import { type PlaceFacts, placeFacts } from "@/domain/place/facts";
import type { ContentEntry } from "@/lib/content/store";
import type { Messages } from "@/lib/i18n/messages";
import type { Searchable } from "./searchable";

export function searchablePlace(entry: ContentEntry): Searchable {
  const { title: _title, summary: _summary, ...rest } = entry.source;
  const facts = placeFacts.parse(rest);
  return {
    kind: "place",
    entry,
    labels: (words) => labelsOf(facts, words),
    names: [facts.address, facts.stop].filter((name) => name !== undefined),
    isOver: () => false,
  };
}

function labelsOf(place: PlaceFacts, { place: words, facts, guide }: Messages): string[] {
  return [
    words.kind[place.kind],
    ...place.topics.map((topic) => guide.topic[topic]),
    ...(place.categories ?? []).map((category) => facts.category[category]),
    ...(place.district ? [facts.district[place.district] ?? place.district] : []),
    ...(place.womenOnly ? [facts.womenOnly] : []),
    ...(place.free ? [words.free] : []),
    ...(place.interpreter ? [words.interpreter] : []),
    ...place.contactLanguages.map((language) => facts.language[language]),
  ];
}
