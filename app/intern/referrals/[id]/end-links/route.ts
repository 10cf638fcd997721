import { endLinksOf } from "@/domain/referral/by-link";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "referral",
  run: (actor, _fields, { id }) => endLinksOf(actor, { id }),
  done: (_result, { id }) => withNotice(`/intern/referrals/${id}`, "linkEnded"),
  retry: ({ id }) => `/intern/referrals/${id}`,
});
