import { settleFollowUp } from "@/domain/follow-up/commands";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "follow-up-settle",
  run: (actor, fields, params) => settleFollowUp(actor, withParams(fields, params)),
  done: () => withNotice("/intern/follow-ups", "followUpSettled"),
  retry: ({ id }) => `/intern/follow-ups/${id}`,
});
