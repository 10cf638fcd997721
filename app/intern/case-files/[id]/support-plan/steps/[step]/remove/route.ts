import { removeStep } from "@/domain/support-plan/steps";
import { withNotice } from "../../../../../../notices";
import { staffForm } from "../../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; step: string }, unknown>({
  form: "plan-step",
  ifMissing: "removedMeanwhile",
  run: (actor, fields, { step }) => removeStep(actor, { ...fields, id: step }),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}/support-plan`, "removed"),
  retry: ({ id, step }) => `/intern/case-files/${id}/support-plan/steps/${step}`,
});
