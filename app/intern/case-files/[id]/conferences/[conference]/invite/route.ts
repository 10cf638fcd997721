import { inviteParticipants } from "@/domain/case-conference/invite";
import { mailNotice } from "../../../../../mail-notice";
import { withNotice } from "../../../../../notices";
import { staffForm } from "../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; conference: string }, unknown>({
  form: "conference-step",
  run: (actor, fields, { conference }) => inviteParticipants(actor, { ...fields, id: conference }),
  done: (_result, { id, conference }) =>
    withNotice(
      `/intern/case-files/${id}/conferences/${conference}`,
      mailNotice("conferenceInvited"),
    ),
  retry: ({ id, conference }) => `/intern/case-files/${id}/conferences/${conference}`,
});
