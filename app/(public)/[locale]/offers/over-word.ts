import type { OfferFacts } from "@/domain/offer/facts";

/** Which sentence says why an offer that is over stands in no list; its key in the messages. */
export function overWord({ lifecycle }: OfferFacts): "paused" | "ended" {
  return lifecycle === "paused" ? "paused" : "ended";
}
