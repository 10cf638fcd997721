import { planConference } from "@/domain/case-conference/plan";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, { id: string }>({
  form: "conference",
  run: (actor, fields, { id }) => planConference(actor, { ...fields, caseFileId: id }),
  done: (made, { id }) =>
    withNotice(`/intern/case-files/${id}/conferences/${made.id}`, "conferencePlanned"),
  retry: ({ id }) => `/intern/case-files/${id}/conferences`,
});
