import { withdrawingField, withdrawWithConferences } from "@/domain/case-file/withdrawing";
import { answersIn } from "@/lib/forms/fields";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "withdrawing",
  run: (actor, fields, params) =>
    withdrawWithConferences(actor, {
      ...withParams(fields, params),
      to: "withdrawn",
      conferences: answersIn(fields, withdrawingField("")),
    }),
  done: (_result, { id }) => withNotice(`/intern/referrals/${id}`, "withdrawn"),
  retry: ({ id }) => `/intern/referrals/${id}/withdrawing`,
});
