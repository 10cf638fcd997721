import { correctNeed } from "@/domain/need/correct";
import { withNotice } from "../../../../../notices";
import { staffForm } from "../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; need: string }, unknown>({
  form: "need",
  run: (actor, fields, { need }) => correctNeed(actor, { ...fields, id: need }),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}`, "saved"),
  retry: ({ id, need }) => `/intern/case-files/${id}/needs/${need}`,
});
