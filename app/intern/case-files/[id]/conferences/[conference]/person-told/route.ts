import { noteConferencePersonTold } from "@/domain/case-conference/tell-person";
import { withNotice } from "../../../../../notices";
import { staffForm } from "../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; conference: string }, unknown>({
  form: "conference-step",
  run: (actor, fields, { conference }) =>
    noteConferencePersonTold(actor, { ...fields, id: conference }),
  done: (_result, { id, conference }) =>
    withNotice(`/intern/case-files/${id}/conferences/${conference}`, "personTold"),
  retry: ({ id, conference }) => `/intern/case-files/${id}/conferences/${conference}`,
});
