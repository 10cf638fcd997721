import { withdrawingField, withdrawWithConferences } from "@/domain/case-file/withdrawing";
import { answersIn } from "@/lib/forms/fields";
import { withNotice } from "../../../../notices";
import { staffForm, withParams } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "entered-in-error",
  run: (actor, fields, params) =>
    withdrawWithConferences(actor, {
      ...withParams(fields, params),
      to: "enteredInError",
      conferences: answersIn(fields, withdrawingField("")),
    }),
  done: (_result, { id }) => withNotice(`/intern/referrals/${id}`, "enteredInError"),
  retry: ({ id }) => `/intern/referrals/${id}/entered-in-error`,
});
