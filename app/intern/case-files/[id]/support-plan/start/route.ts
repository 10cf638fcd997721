import { startPlan } from "@/domain/support-plan/goals";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "plan-start",
  run: (actor, fields, { id }) => startPlan(actor, { ...fields, caseFileId: id }),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}/support-plan`, "planStarted"),
  retry: ({ id }) => `/intern/case-files/${id}/support-plan`,
});
