import { convertContactRequest } from "@/domain/contact-request/commands";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, { caseFileId: string }>({
  form: "contact-request-move",
  run: (actor, fields, params) => convertContactRequest(actor, withParams(fields, params)),
  done: ({ caseFileId }) => withNotice(`/intern/case-files/${caseFileId}`, "opened"),
  retry: ({ id }) => `/intern/inbox/${id}`,
});
