import { takeBackNeed } from "@/domain/need/correct";
import { withNotice } from "../../../../../notices";
import { staffForm } from "../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; need: string }, unknown>({
  form: "need-take-back",
  run: (actor, fields, { need }) => takeBackNeed(actor, { ...fields, id: need }),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}`, "needTakenBack"),
  retry: ({ id, need }) => `/intern/case-files/${id}/needs/${need}`,
});
