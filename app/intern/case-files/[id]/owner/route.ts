import { handOverCaseFile } from "@/domain/case-file/hand-over";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "case-file",
  run: (actor, fields, params) => handOverCaseFile(actor, withParams(fields, params)),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}`, "handedOver"),
  retry: ({ id }) => `/intern/case-files/${id}`,
});
