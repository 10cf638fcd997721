import type { PlainDate } from "@/lib/plain-date";
import type { ReferralState } from "./rules";

type Referral = {
  readonly state: ReferralState;
  readonly awaitsConfirmation: boolean;
  readonly placement: { readonly plannedEnd: string | null } | null;
};

/** What a referral waits for: the carrier has to answer, say that it began, or how it ended. */
export type ReferralStep = "answer" | "decide" | "begin" | "end" | "confirm";

/**
 * What comes next with a referral, as its carrier sees it. "confirm" waits for the Teilhabemanager;
 * undefined: nobody has to do anything now.
 */
export function referralStep(referral: Referral, today: PlainDate): ReferralStep | undefined {
  if (referral.awaitsConfirmation) return "confirm";
  switch (referral.state) {
    case "sent":
    case "received":
      return "answer";
    case "waitlisted":
      return "decide";
    case "accepted":
      return "begin";
    case "started": {
      const end = referral.placement?.plannedEnd;
      return end && end < today ? "end" : undefined;
    }
    default:
      return undefined;
  }
}
