import { reviewPlan } from "@/domain/support-plan/agree";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "plan-review",
  run: (actor, fields, _params) => reviewPlan(actor, fields),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}/support-plan`, "planReviewed"),
  retry: ({ id }) => `/intern/case-files/${id}/support-plan`,
});
