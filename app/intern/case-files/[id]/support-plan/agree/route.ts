import { agreePlan } from "@/domain/support-plan/agree";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "plan-agree",
  run: (actor, fields, _params) => agreePlan(actor, fields),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}/support-plan`, "planAgreed"),
  retry: ({ id }) => `/intern/case-files/${id}/support-plan`,
});
