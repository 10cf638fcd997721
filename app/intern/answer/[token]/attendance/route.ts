import { proveRecipientByLink } from "@/domain/access/actor";
import { markByLink } from "@/domain/attendance/commands";
import { formRoute } from "@/lib/forms/form-route";
import { withNotice } from "../../../notices";
import { orMissing } from "../../../page-tools";
import { answerPage } from "../read-asked";

export const { GET, POST } = formRoute<{ token: string }, string>({
  form: "answer",
  run: async (fields, { token }) => {
    const actor = await proveRecipientByLink(token);
    // Of a link that holds no longer its page says so.
    const marked = actor && (await orMissing(markByLink(actor, fields)));
    if (!marked) return answerPage(token);
    return withNotice(answerPage(token), "attendanceNoted");
  },
  done: (page) => page,
  retry: ({ token }) => answerPage(token),
});
