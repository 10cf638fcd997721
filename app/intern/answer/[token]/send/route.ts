import { proveRecipientByLink } from "@/domain/access/actor";
import { answerByLink } from "@/domain/referral/by-link";
import { invalid } from "@/lib/errors";
import { formRoute } from "@/lib/forms/form-route";
import { withNotice } from "../../../notices";
import { orMissing } from "../../../page-tools";
import { answerPage } from "../read-asked";

export const { GET, POST } = formRoute<{ token: string }, string>({
  form: "answer-report",
  run: async (fields, { token }) => {
    const actor = await proveRecipientByLink(token);
    const answer = actor && answerByLink(actor, { ...fields, id: actor.referralId });
    // The page says that the link holds no longer, with what was typed.
    if (!(answer && (await orMissing(answer)))) throw invalid("", "notNow");
    return withNotice(answerPage(token), "answerSent");
  },
  done: (page) => page,
  retry: ({ token }) => answerPage(token),
});
