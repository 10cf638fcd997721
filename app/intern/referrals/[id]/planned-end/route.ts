import { movePlannedEnd } from "@/domain/referral/move-end";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "planned-end",
  run: (actor, fields, params) => movePlannedEnd(actor, withParams(fields, params)),
  done: (_result, { id }) => withNotice(`/intern/referrals/${id}`, "endMoved"),
  retry: ({ id }) => `/intern/referrals/${id}`,
});
