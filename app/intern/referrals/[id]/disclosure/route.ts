import { chooseDisclosure } from "@/domain/referral/send";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "referral-disclosure",
  run: (actor, fields, params) => chooseDisclosure(actor, withParams(fields, params)),
  done: (_result, { id }) => `/intern/referrals/${id}`,
  retry: ({ id }) => `/intern/referrals/${id}?step=fields`,
});
