import { addParticipants } from "@/domain/case-conference/participants";
import { withNotice } from "../../../../../../notices";
import { staffForm } from "../../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; conference: string }, unknown>({
  form: "conference-invited",
  run: (actor, fields, { conference }) => addParticipants(actor, { ...fields, id: conference }),
  done: (_result, { id, conference }) =>
    withNotice(`/intern/case-files/${id}/conferences/${conference}`, "participantAdded"),
  retry: ({ id, conference }) => `/intern/case-files/${id}/conferences/${conference}`,
});
