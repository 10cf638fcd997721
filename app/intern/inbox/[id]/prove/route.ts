import { proveContactRequest } from "@/domain/contact-request/whose";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "contact-request-move",
  run: (actor, fields, params) => proveContactRequest(actor, withParams(fields, params)),
  done: (_result, { id }) => withNotice(`/intern/inbox/${id}`, "requestProven"),
  retry: ({ id }) => `/intern/inbox/${id}`,
});
