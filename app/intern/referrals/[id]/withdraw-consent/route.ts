import { withdrawConsent } from "@/domain/referral/withdraw";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "referral",
  run: (actor, fields, params) => withdrawConsent(actor, withParams(fields, params)),
  done: (_result, { id }) => withNotice(`/intern/referrals/${id}`, "withdrawn"),
  retry: ({ id }) => `/intern/referrals/${id}`,
});
