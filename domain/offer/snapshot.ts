import { z } from "zod";

const snapshot = z.looseObject({ title: z.string(), carrierName: z.string() });

/** Where a referral leads: to an office, or to an offer as it was when the referral was made. */
export type ReferralTarget = {
  readonly office: { readonly name: string } | null;
  readonly offerSnapshot: unknown;
};

/** What a referral leads to, in its own words: an office, or an offer as it was called then. */
export function targetName({ office, offerSnapshot }: ReferralTarget): string {
  return office ? office.name : snapshot.parse(offerSnapshot).title;
}

/** Who gets the data: what the consent has to name. */
export function recipientName({ office, offerSnapshot }: ReferralTarget): string {
  return office ? office.name : snapshot.parse(offerSnapshot).carrierName;
}
