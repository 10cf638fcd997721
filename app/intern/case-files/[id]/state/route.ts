import { moveCaseFile } from "@/domain/case-file/commands";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const POST = staffForm<{ id: string }, unknown>({
  form: "case-file",
  run: (actor, fields, params) => moveCaseFile(actor, withParams(fields, params)),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}`, "saved"),
  retry: ({ id }) => `/intern/case-files/${id}`,
});
