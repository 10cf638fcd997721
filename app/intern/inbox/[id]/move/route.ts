import { moveContactRequest } from "@/domain/contact-request/commands";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "contact-request-note",
  run: (actor, fields, params) => moveContactRequest(actor, withParams(fields, params)),
  done: (_result, { id }) => withNotice(`/intern/inbox/${id}`, "saved"),
  retry: ({ id }) => `/intern/inbox/${id}`,
});
