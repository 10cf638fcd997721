import { addStep } from "@/domain/support-plan/steps";
import { withNotice } from "../../../../../../notices";
import { staffForm } from "../../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; goal: string }, unknown>({
  form: "plan-goal",
  ifMissing: "removedMeanwhile",
  run: (actor, fields, { goal }) => addStep(actor, { ...fields, goalId: goal }),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}/support-plan`, "stepAdded"),
  retry: ({ id, goal }) => `/intern/case-files/${id}/support-plan/goals/${goal}`,
});
