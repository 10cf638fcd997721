import { stopFollowUp } from "@/domain/follow-up/commands";
import { fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

/** Ends all that is planned to ask somebody who wants no contact. */
export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "case-file",
  run: (actor, fields) =>
    stopFollowUp(actor, {
      ...{ id: fieldValue(fields, "followUpId"), version: fieldValue(fields, "version") },
      ...{ stopReason: "declined", scope: "all" },
    }),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}/closing`, "followUpsStopped"),
  retry: ({ id }) => `/intern/case-files/${id}/closing`,
});
