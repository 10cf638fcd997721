import type { Freshness } from "@/domain/freshness/rules";
import { daysBetween, type PlainDate } from "@/lib/plain-date";
import type { Standing } from "./queries";

/** What an offer needs from its carrier next, the most pressing thing alone. */
export const nextSteps = [
  "mend",
  "finish",
  "wait",
  "renew",
  "resume",
  "prolong",
  "confirm",
  "places",
] as const;
export type NextStep = (typeof nextSteps)[number];

type Offer = {
  readonly standing: Standing;
  /** `idle`: nothing that whoever looks has to go on with. */
  readonly open: { readonly state: string; readonly idle?: boolean } | null;
  readonly validUntil: PlainDate;
  readonly check: { readonly freshness: Freshness };
  readonly places: { readonly asOf: PlainDate } | undefined;
};

/** Days. After these figures are old, and the end of an offer is near. */
const figuresAge = 30;
const endsSoon = 28;

/** Undefined: all is well. */
export function nextStep(offer: Offer, today: PlainDate): NextStep | undefined {
  switch (offer.open?.idle ? undefined : offer.open?.state) {
    case "returned":
      return "mend";
    case "draft":
      return "finish";
    case "submitted":
      return "wait";
  }
  if (offer.standing === "expired") return "renew";
  if (offer.standing === "paused") return "resume";
  if (offer.standing === "ended") return undefined;
  if (daysBetween(today, offer.validUntil) <= endsSoon) return "prolong";
  if (offer.check.freshness !== "fresh") return "confirm";
  if (offer.places && daysBetween(offer.places.asOf, today) > figuresAge) return "places";
  return undefined;
}
