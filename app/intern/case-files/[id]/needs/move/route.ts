import { moveNeed } from "@/domain/need/commands";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "case-file",
  run: (actor, fields) => moveNeed(actor, { ...fields, id: fields.needId }),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}`, "saved"),
  retry: ({ id }) => `/intern/case-files/${id}`,
});
