import { answerReferral, noteAnswer } from "@/domain/referral/answer";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "referral-answer",
  run: (actor, fields, params) => {
    const answer = actor.role === "carrierEditor" ? answerReferral : noteAnswer;
    return answer(actor, withParams(fields, params));
  },
  done: (_result, { id }) => withNotice(`/intern/referrals/${id}`, "answered"),
  retry: ({ id }) => `/intern/referrals/${id}`,
});
