import { noteConferenceDeletionAsked } from "@/domain/case-conference/consent-back";
import { withNotice } from "../../../../../../../notices";
import { staffForm } from "../../../../../../../staff-form";

export const { GET, POST } = staffForm<
  { id: string; conference: string; participant: string },
  unknown
>({
  form: "conference-step",
  run: (actor, _fields, { conference, participant }) =>
    noteConferenceDeletionAsked(actor, { id: conference, participantId: participant }),
  done: (_result, { id, conference }) =>
    withNotice(`/intern/case-files/${id}/conferences/${conference}`, "saved"),
  retry: ({ id, conference }) => `/intern/case-files/${id}/conferences/${conference}`,
});
