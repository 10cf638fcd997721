import { visitor } from "@/domain/access/actor";
import { renewLink } from "@/domain/referral/by-link";
import { formRoute } from "@/lib/forms/form-route";
import { answerPage } from "../read-asked";

/** Says the same whether a new link was sent or not. */
export const { GET, POST } = formRoute<{ token: string }, unknown>({
  form: "answer",
  run: (_fields, { token }) => renewLink(visitor, { token }),
  done: (_result, { token }) => `${answerPage(token)}?done=linkAsked`,
  retry: ({ token }) => answerPage(token),
});
