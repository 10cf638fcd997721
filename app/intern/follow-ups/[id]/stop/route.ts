import { stopFollowUp } from "@/domain/follow-up/commands";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "follow-up-stop",
  run: (actor, fields, params) => stopFollowUp(actor, withParams(fields, params)),
  done: () => withNotice("/intern/follow-ups", "followUpStopped"),
  retry: ({ id }) => `/intern/follow-ups/${id}`,
});
