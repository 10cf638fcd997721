import { undoMerge } from "@/domain/merge/undo";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, { caseFileId: string | undefined }>({
  form: "unmerge",
  run: (actor, fields, params) => undoMerge(actor, withParams(fields, params)),
  done: ({ caseFileId }) =>
    withNotice(caseFileId ? `/intern/case-files/${caseFileId}` : "/intern/duplicates", "unmerged"),
  retry: ({ id }) => `/intern/merges/${id}`,
});
