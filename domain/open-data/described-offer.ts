import type { OfferDetail } from "@/domain/offer-list/queries";

/** What machines are told about an offer: its page's own words and facts, and where the page is. */
export type DescribedOffer = Pick<OfferDetail, "facts" | "carrierName"> & {
  readonly text: Pick<OfferDetail["text"], "title" | "summary">;
  readonly carrier: Pick<OfferDetail["carrier"], "address" | "phone" | "mail">;
  /** Full address of the page. */
  readonly url: string;
};
