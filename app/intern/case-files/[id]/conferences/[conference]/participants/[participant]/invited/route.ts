import { noteInvitedByHand } from "@/domain/case-conference/invite";
import { withNotice } from "../../../../../../../notices";
import { staffForm } from "../../../../../../../staff-form";

export const { GET, POST } = staffForm<
  { id: string; conference: string; participant: string },
  unknown
>({
  form: "conference-by-hand",
  run: (actor, fields, { conference, participant }) =>
    noteInvitedByHand(actor, { ...fields, id: conference, participantId: participant }),
  done: (_result, { id, conference }) =>
    withNotice(`/intern/case-files/${id}/conferences/${conference}`, "saved"),
  retry: ({ id, conference }) => `/intern/case-files/${id}/conferences/${conference}`,
});
