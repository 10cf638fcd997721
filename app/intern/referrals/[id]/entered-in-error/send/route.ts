import { withdrawReferral } from "@/domain/referral/withdraw";
import { withNotice } from "../../../../notices";
import { staffForm, withParams } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "entered-in-error",
  run: (actor, fields, params) =>
    withdrawReferral(actor, { ...withParams(fields, params), to: "enteredInError" }),
  done: (_result, { id }) => withNotice(`/intern/referrals/${id}`, "enteredInError"),
  retry: ({ id }) => `/intern/referrals/${id}/entered-in-error`,
});
