import { carryOver } from "@/domain/support-plan/carry";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "plan-carry",
  run: (actor, fields, _params) => carryOver(actor, fields),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}/support-plan`, "saved"),
  retry: ({ id }) => `/intern/case-files/${id}/support-plan`,
});
