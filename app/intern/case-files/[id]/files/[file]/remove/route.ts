import { removeFile } from "@/domain/file/commands";
import { withNotice } from "../../../../../notices";
import { staffForm } from "../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; file: string }, unknown>({
  form: "case-file-remove",
  run: (actor, _fields, { id: caseFileId, file: id }) => removeFile(actor, { caseFileId, id }),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}`, "fileRemoved"),
  retry: ({ id }) => `/intern/case-files/${id}`,
});
