import { sendReferral } from "@/domain/referral/send";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "referral",
  run: (actor, fields, params) => sendReferral(actor, withParams(fields, params)),
  done: (_result, { id }) => withNotice(`/intern/referrals/${id}`, "sent"),
  retry: ({ id }) => `/intern/referrals/${id}`,
});
