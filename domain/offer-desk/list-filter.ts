import type { PlainDate } from "@/lib/plain-date";
import { fold } from "@/lib/text/fold";
import { type NextStep, nextStep, nextSteps } from "./next-step";
import type { Standing, summaryOf } from "./queries";

type Offer = NonNullable<ReturnType<typeof summaryOf>>;

/** What of a list of offers is asked for; what is absent leaves nothing out. */
export type OfferListFilter = {
  /** Words, each of which stands somewhere in the title or the carrier's name. */
  readonly words: string;
  readonly standing?: Standing | undefined;
  /** Its address. */
  readonly carrier?: string | undefined;
  /** Only what somebody has to do something about. */
  readonly todo: boolean;
};

export type ListedOffer = Offer & { readonly step: NextStep | undefined };

/**
 * The offers that are asked for: first what somebody has to do something about, the most pressing
 * first, then the others in their order.
 */
export function chooseOffers(
  offers: readonly Offer[],
  { words, standing, carrier, todo }: OfferListFilter,
  today: PlainDate,
): ListedOffer[] {
  const wanted = words.split(/\s+/).map(fold).filter(Boolean);
  return offers
    .map((offer) => ({ ...offer, step: nextStep(offer, today) }))
    .filter(
      (offer) =>
        (!standing || offer.standing === standing) &&
        (!carrier || offer.carrierSlug === carrier) &&
        (!todo || isTodo(offer)) &&
        wanted.every((word) => textOf(offer).includes(word)),
    )
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** What waits for somebody else is nothing to do. */
export function isTodo({ step }: Pick<ListedOffer, "step">): boolean {
  return step !== undefined && step !== "wait";
}

function rankOf(offer: ListedOffer): number {
  return isTodo(offer) && offer.step ? nextSteps.indexOf(offer.step) : nextSteps.length;
}

function textOf({ title, carrierName }: Offer): string {
  return fold(`${title} ${carrierName}`);
}
