import { Badge } from "@/components/panel";
import type { ReferralState } from "@/domain/referral/rules";
import { officeReferralStateWords, referralStateWords } from "../words";

type Referral = {
  readonly state: ReferralState;
  readonly awaitsConfirmation: boolean;
  readonly disputed: boolean;
  readonly ofOffice: boolean;
  readonly placement?: { readonly missedWeek: string | null } | null;
};

const good: readonly ReferralState[] = ["accepted", "started", "completed"];
const bad: readonly ReferralState[] = ["declined", "droppedOut"];

export function ReferralBadge({ referral }: { referral: Referral }) {
  const { state, awaitsConfirmation, disputed, ofOffice, placement } = referral;
  const tone = good.includes(state) ? "fits" : bad.includes(state) ? "not" : "plain";
  return (
    <span className="flex flex-wrap gap-1.5">
      <Badge tone={tone}>{(ofOffice ? officeReferralStateWords : referralStateWords)[state]}</Badge>
      {awaitsConfirmation && <Badge tone="asks">noch nicht bestätigt</Badge>}
      {disputed && <Badge tone="not">strittig</Badge>}
      {placement?.missedWeek && <Badge tone="not">fehlt</Badge>}
    </span>
  );
}
