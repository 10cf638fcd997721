import { proveRecipientByLink } from "@/domain/access/actor";
import { markByLink } from "@/domain/attendance/commands";
import { formRoute } from "@/lib/forms/form-route";
import { withNotice } from "../../../notices";
import { answerPage } from "../read-asked";

export const { GET, POST } = formRoute<{ token: string }, string>({
  form: "answer",
  run: async (fields, { token }) => {
    const actor = await proveRecipientByLink(token);
    if (!actor) return answerPage(token);
    await markByLink(actor, fields);
    return withNotice(answerPage(token), "attendanceNoted");
  },
  done: (page) => page,
  retry: ({ token }) => answerPage(token),
});
