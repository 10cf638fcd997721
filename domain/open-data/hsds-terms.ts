import type { OfferFacts } from "@/domain/offer/facts";
import { idOf } from "./hsds-ids";
import type { HsdsAttribute } from "./hsds-record";
import { labels } from "./hsds-words";

/** The portal's own vocabularies that offers are classified by. */
type Vocabulary = "category" | "paper" | "german" | "placeKind" | "topic";

/** What can be filtered by: the kind of offer, the papers it takes and the German it asks for. */
export function attributesOf({ category, who }: OfferFacts, owner: string): HsdsAttribute[] {
  return [
    attribute("category", category, labels().category[category], owner),
    ...(who.acceptedPapers ?? []).map((paper) =>
      attribute("paper", paper, labels().paper[paper], owner),
    ),
    ...(who.germanNeeded
      ? [attribute("german", who.germanNeeded, labels().german[who.germanNeeded], owner)]
      : []),
  ];
}

/** A term of one of these vocabularies, said of a service. `owner` names that among all others. */
export function attribute(
  vocabulary: Vocabulary,
  code: string,
  label: string,
  owner: string,
): HsdsAttribute {
  return {
    id: idOf(`${owner}/${vocabulary}/${code}`),
    link_type: vocabulary,
    link_entity: "service",
    taxonomy_term: {
      id: idOf(`${vocabulary}/${code}`),
      code,
      name: label,
      description: label,
      taxonomy_id: idOf(vocabulary),
      language: "de",
    },
  };
}
