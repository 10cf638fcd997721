import { type NextStep, nextStep, nextSteps } from "@/domain/offer-desk/next-step";
import type { listOwnOffers } from "@/domain/offer-desk/queries";
import type { listRevisions } from "@/domain/offer-revision/queries";
import { type ReferralStep, referralStep } from "@/domain/referral/next-step";
import type { listOpenReferrals } from "@/domain/referral/queries";
import { today } from "@/lib/clock";

type Listed<Query extends (...input: never) => Promise<readonly unknown[]>> = Awaited<
  ReturnType<Query>
>;

type Lists = {
  readonly offers: Listed<typeof listOwnOffers>;
  readonly revisions: Listed<typeof listRevisions>;
  readonly referrals: Listed<typeof listOpenReferrals>;
};

/** One thing to be done, and where. */
export type Task = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  /** What it is about, where the name alone does not say it. */
  readonly about: string;
  readonly step: NextStep | ReferralStep;
};

/** Who has to act: what waits for others is shown apart from what waits for oneself. */
export const waitsForOthers = ({ step }: Task): boolean => step === "wait" || step === "confirm";

const ofRevision = {
  draft: "finish",
  returned: "mend",
  submitted: "wait",
  approved: null,
} as const;

/** Everything somebody has to do next, people before offers, the most pressing first. */
export function openTasks({ offers, revisions, referrals }: Lists): Task[] {
  const people = referrals.flatMap((referral): Task[] => {
    const step = referralStep(referral, today());
    const { id, name, publicCode, target } = referral;
    const who = name ?? `Person ${publicCode}`;
    return step ? [{ id, href: `/intern/referrals/${id}`, name: who, about: target, step }] : [];
  });
  const written = revisions.flatMap(({ id, title, offerId, state }): Task[] => {
    const step = ofRevision[state];
    const about = offerId ? "Änderung" : "Neues Angebot";
    const name = title || "Noch ohne Titel";
    return step ? [{ id, href: `/intern/offers/drafts/${id}`, name, about, step }] : [];
  });
  const published = offers.flatMap((offer): Task[] => {
    const step = nextStep({ ...offer, open: null }, today());
    const { id, title: name } = offer;
    return step && !offer.open
      ? [{ id, href: `/intern/offers/${id}`, name, about: "Angebot", step }]
      : [];
  });
  const rank = ({ step }: Task) => nextSteps.indexOf(step as NextStep);
  return [...people, ...[...written, ...published].sort((a, b) => rank(a) - rank(b))];
}
