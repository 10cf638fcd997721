import { noteDeletionAsked } from "@/domain/referral/consent-back";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "referral",
  run: (actor, { deletionNote, ...fields }, params) =>
    noteDeletionAsked(actor, withParams({ ...fields, note: deletionNote ?? "" }, params)),
  done: (_result, { id }) => withNotice(`/intern/referrals/${id}`, "saved"),
  retry: ({ id }) => `/intern/referrals/${id}`,
});
