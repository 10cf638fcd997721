import { renewConsent } from "@/domain/referral/renew-consent";
import { withNotice } from "../../../../notices";
import { staffForm, withParams } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "renew-consent",
  run: (actor, fields, params) => renewConsent(actor, withParams(fields, params)),
  done: (_result, { id }) => withNotice(`/intern/referrals/${id}`, "consentRenewed"),
  retry: ({ id }) => `/intern/referrals/${id}/consent`,
});
