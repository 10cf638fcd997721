import { discardNoteDraft } from "@/domain/note/commands";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "case-note-discard",
  run: (actor, _fields, { id }) => discardNoteDraft(actor, { caseFileId: id }),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}`, "discarded"),
  retry: ({ id }) => `/intern/case-files/${id}/notes/write`,
});
