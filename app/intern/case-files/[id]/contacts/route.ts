import { logContact } from "@/domain/contact/commands";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "case-contact",
  run: (actor, fields, { id }) =>
    logContact(actor, { ...fields, caseFileId: id, entryId: undefined }),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}`, "contactLogged"),
  retry: ({ id }) => `/intern/case-files/${id}`,
});
