import { judgeRequest } from "@/domain/contact-request/doubt";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, { verdict: string }>({
  form: "contact-request-move",
  run: (actor, fields, params) => judgeRequest(actor, withParams(fields, params)),
  done: ({ verdict }, { id }) =>
    withNotice(verdict === "spam" ? "/intern/inbox" : `/intern/inbox/${id}`, "saved"),
  retry: ({ id }) => `/intern/inbox/${id}`,
});
