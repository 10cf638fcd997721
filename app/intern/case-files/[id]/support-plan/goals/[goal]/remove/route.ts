import { removeGoal } from "@/domain/support-plan/goals";
import { withNotice } from "../../../../../../notices";
import { staffForm } from "../../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; goal: string }, unknown>({
  form: "plan-goal",
  ifMissing: "removedMeanwhile",
  run: (actor, fields, { goal }) => removeGoal(actor, { ...fields, id: goal }),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}/support-plan`, "removed"),
  retry: ({ id, goal }) => `/intern/case-files/${id}/support-plan/goals/${goal}`,
});
