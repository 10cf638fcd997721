import { rescheduleFollowUp } from "@/domain/follow-up/commands";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "follow-up-reschedule",
  run: (actor, fields, params) => rescheduleFollowUp(actor, withParams(fields, params)),
  done: () => withNotice("/intern/follow-ups", "followUpMoved"),
  retry: ({ id }) => `/intern/follow-ups/${id}`,
});
