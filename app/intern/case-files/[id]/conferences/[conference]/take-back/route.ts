import { takeHoldBack } from "@/domain/case-conference/held";
import { withNotice } from "../../../../../notices";
import { staffForm } from "../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; conference: string }, unknown>({
  form: "conference-step",
  run: (actor, fields, { conference }) => takeHoldBack(actor, { ...fields, id: conference }),
  done: (_result, { id, conference }) =>
    withNotice(`/intern/case-files/${id}/conferences/${conference}`, "conferencePlannedAgain"),
  retry: ({ id, conference }) => `/intern/case-files/${id}/conferences/${conference}`,
});
