import { cancelConference } from "@/domain/case-conference/hold";
import { mailNotice } from "../../../../../mail-notice";
import { conferenceRoute } from "../conference-route";

export const { GET, POST } = conferenceRoute({
  form: "conference-cancel",
  run: (actor, fields, { conference }) => cancelConference(actor, { ...fields, id: conference }),
  says: ({ tellPerson, mails }: { tellPerson?: boolean; mails?: boolean }) => {
    if (mails) return mailNotice(tellPerson ? "conferenceCancelledTell" : "conferenceCancelled");
    return tellPerson ? "conferenceCancelledTellAlone" : "conferenceCancelledAlone";
  },
});
