import type { StaffActor } from "@/domain/access/actor";
import { previewDisclosure, type readReferral } from "@/domain/referral/queries";
import type { PlainDate } from "@/lib/plain-date";

type Referral = Awaited<ReturnType<typeof readReferral>>;

/**
 * A referral as it would be consented to anew: the same fields with their values of today, in the
 * present wording.
 */
export async function renewalOf(actor: StaffActor, referral: Referral, until: PlainDate) {
  const preview = await previewDisclosure(actor, { id: referral.id });
  const agreed = referral.shared.map(({ field }) => field);
  return {
    ...referral,
    shared: preview.filter(({ field }) => agreed.includes(field)),
    ...{ consent: null, ofToday: false },
    consentUntil: until as string | null,
  };
}
