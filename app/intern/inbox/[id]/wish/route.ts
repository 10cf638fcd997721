import { settleWish } from "@/domain/contact-request/wishes";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "contact-request-move",
  run: (actor, fields, params) => settleWish(actor, withParams(fields, params)),
  done: (_result, { id }) => withNotice(`/intern/inbox/${id}`, "saved"),
  retry: ({ id }) => `/intern/inbox/${id}`,
});
