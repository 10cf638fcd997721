import { restoreReferral } from "@/domain/referral/restore";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "referral",
  run: (actor, fields, params) => restoreReferral(actor, withParams(fields, params)),
  done: (_result, { id }) => withNotice(`/intern/referrals/${id}`, "restored"),
  retry: ({ id }) => `/intern/referrals/${id}`,
});
