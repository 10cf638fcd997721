import { proveRecipientByLink } from "@/domain/access/actor";
import { answerByLink } from "@/domain/referral/by-link";
import { formRoute } from "@/lib/forms/form-route";
import { withNotice } from "../../../notices";
import { answerPage } from "../read-asked";

export const { GET, POST } = formRoute<{ token: string }, string>({
  form: "answer-report",
  run: async (fields, { token }) => {
    const actor = await proveRecipientByLink(token);
    if (!actor) return answerPage(token);
    await answerByLink(actor, { ...fields, id: actor.referralId });
    return withNotice(answerPage(token), "answerSent");
  },
  done: (page) => page,
  retry: ({ token }) => answerPage(token),
});
