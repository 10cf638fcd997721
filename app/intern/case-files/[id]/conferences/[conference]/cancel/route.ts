import { cancelConference } from "@/domain/case-conference/hold";
import { mailNotice } from "../../../../../mail-notice";
import { withNotice } from "../../../../../notices";
import { staffForm } from "../../../../../staff-form";

export const { GET, POST } = staffForm<
  { id: string; conference: string },
  { tellPerson?: boolean }
>({
  form: "conference-cancel",
  run: (actor, fields, { conference }) => cancelConference(actor, { ...fields, id: conference }),
  done: ({ tellPerson }, { id, conference }) =>
    withNotice(
      `/intern/case-files/${id}/conferences/${conference}`,
      mailNotice(tellPerson ? "conferenceCancelledTell" : "conferenceCancelled"),
    ),
  retry: ({ id, conference }) => `/intern/case-files/${id}/conferences/${conference}`,
});
