import { tieContactRequest } from "@/domain/contact-request/whose";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "contact-request-move",
  run: (actor, fields, params) => tieContactRequest(actor, withParams(fields, params)),
  done: (_result, { id }) => withNotice(`/intern/inbox/${id}`, "requestTied"),
  retry: ({ id }) => `/intern/inbox/${id}`,
});
