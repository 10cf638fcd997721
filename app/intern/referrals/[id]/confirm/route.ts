import { confirmReferral } from "@/domain/referral/confirm";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, { from: string; to: string }>({
  form: "referral",
  run: (actor, fields, params) => confirmReferral(actor, withParams(fields, params)),
  done: ({ from, to }, { id }) =>
    withNotice(`/intern/referrals/${id}`, from === to ? "confirmed" : "disputed"),
  retry: ({ id }) => `/intern/referrals/${id}`,
});
