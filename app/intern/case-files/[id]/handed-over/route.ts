import { seeHandedOver } from "@/domain/case-file/handed-over";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "case-file",
  run: (actor, _fields, { id }) => seeHandedOver(actor, { id }),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}`, "handedOverSeen"),
  retry: ({ id }) => `/intern/case-files/${id}`,
});
