import { settleDispute } from "@/domain/referral/confirm";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "referral",
  run: (actor, fields, params) => settleDispute(actor, withParams(fields, params)),
  done: (_result, { id }) => withNotice(`/intern/referrals/${id}`, "settled"),
  retry: ({ id }) => `/intern/referrals/${id}`,
});
