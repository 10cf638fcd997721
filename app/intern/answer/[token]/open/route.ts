import { proveRecipientByLink } from "@/domain/access/actor";
import { openByLink } from "@/domain/referral/by-link";
import { formRoute } from "@/lib/forms/form-route";
import { answerPage } from "../read-asked";

/** The press that shows the data; where the link holds no longer its page says so. */
export const { GET, POST } = formRoute<{ token: string }, unknown>({
  form: "answer",
  run: async (_fields, { token }) => {
    const actor = await proveRecipientByLink(token);
    if (actor) await openByLink(actor, {});
  },
  done: (_result, { token }) => answerPage(token),
  retry: ({ token }) => answerPage(token),
});
