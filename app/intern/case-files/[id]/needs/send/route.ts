import { addNeed } from "@/domain/need/commands";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "case-file",
  run: (actor, fields, { id }) => addNeed(actor, { ...fields, caseFileId: id }),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}`, "needAdded"),
  retry: ({ id }) => `/intern/case-files/${id}`,
});
