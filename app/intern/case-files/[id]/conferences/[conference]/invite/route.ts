import { inviteParticipants } from "@/domain/case-conference/invite";
import { mailNotice } from "../../../../../mail-notice";
import { conferenceRoute } from "../conference-route";

export const { GET, POST } = conferenceRoute({
  form: "conference-step",
  run: (actor, fields, { conference }) => inviteParticipants(actor, { ...fields, id: conference }),
  says: () => mailNotice("conferenceInvited"),
});
