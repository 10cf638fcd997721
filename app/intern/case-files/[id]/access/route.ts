import { issueAccess } from "@/domain/person-access/commands";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "case-file",
  run: (actor, _fields, { id }) => issueAccess(actor, { caseFileId: id }),
  done: (_result, { id }) => `${withNotice(`/intern/case-files/${id}`, "accessIssued")}#own-page`,
  retry: ({ id }) => `/intern/case-files/${id}`,
});
