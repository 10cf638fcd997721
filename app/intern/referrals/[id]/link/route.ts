import { mailReferralLink } from "@/domain/referral/by-link";
import { mailNotice } from "../../../mail-notice";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "referral",
  run: (actor, _fields, { id }) => mailReferralLink(actor, { id }),
  done: (_result, { id }) => withNotice(`/intern/referrals/${id}`, mailNotice("linkSent")),
  retry: ({ id }) => `/intern/referrals/${id}`,
});
