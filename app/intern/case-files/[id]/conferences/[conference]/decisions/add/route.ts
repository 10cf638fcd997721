import { addDecision } from "@/domain/case-conference/decisions";
import { withNotice } from "../../../../../../notices";
import { staffForm } from "../../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; conference: string }, unknown>({
  form: "conference-decision",
  run: (actor, fields, { conference }) =>
    addDecision(actor, { ...fields, conferenceId: conference }),
  done: (_result, { id, conference }) =>
    withNotice(`/intern/case-files/${id}/conferences/${conference}`, "decisionAdded"),
  retry: ({ id, conference }) => `/intern/case-files/${id}/conferences/${conference}`,
});
