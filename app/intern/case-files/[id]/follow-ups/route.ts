import { addFollowUp } from "@/domain/follow-up/commands";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "case-file",
  run: (actor, fields, { id }) => addFollowUp(actor, { ...fields, caseFileId: id }),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}`, "followUpAdded"),
  retry: ({ id }) => `/intern/case-files/${id}`,
});
