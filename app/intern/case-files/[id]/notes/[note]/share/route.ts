import { shareNote } from "@/domain/note/share";
import { withNotice } from "../../../../../notices";
import { staffForm } from "../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; note: string }, unknown>({
  form: "case-note-share",
  run: (actor, _fields, { id: caseFileId, note: id }) => shareNote(actor, { caseFileId, id }),
  done: (_result, { id }) => `${withNotice(`/intern/case-files/${id}`, "noteShared")}#notes`,
  retry: ({ id }) => `/intern/case-files/${id}`,
});
