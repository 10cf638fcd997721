import { addGoal } from "@/domain/support-plan/goals";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "plan-goal",
  run: (actor, fields, _params) => addGoal(actor, fields),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}/support-plan`, "saved"),
  retry: ({ id }) => `/intern/case-files/${id}/support-plan`,
});
