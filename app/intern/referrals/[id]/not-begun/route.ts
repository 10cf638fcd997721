import { clearBegun } from "@/domain/referral/look-after";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "referral",
  run: (actor, { newsNote, ...fields }, params) =>
    clearBegun(actor, withParams({ ...fields, note: newsNote ?? "" }, params)),
  done: (_result, { id }) => withNotice(`/intern/referrals/${id}`, "notBegun"),
  retry: ({ id }) => `/intern/referrals/${id}`,
});
