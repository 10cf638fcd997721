import { changeParticipant } from "@/domain/case-conference/participants";
import { withNotice } from "../../../../../../../notices";
import { staffForm } from "../../../../../../../staff-form";

export const { GET, POST } = staffForm<
  { id: string; conference: string; participant: string },
  unknown
>({
  form: "conference-participant",
  run: (actor, fields, { conference, participant }) =>
    changeParticipant(actor, { ...fields, id: conference, participantId: participant }),
  done: (_result, { id, conference }) =>
    withNotice(`/intern/case-files/${id}/conferences/${conference}`, "saved"),
  retry: ({ id, conference, participant }) =>
    `/intern/case-files/${id}/conferences/${conference}/participants/${participant}`,
});
