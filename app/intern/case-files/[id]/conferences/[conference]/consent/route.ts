import { giveConferenceConsent } from "@/domain/case-conference/consent";
import { conferenceRoute } from "../conference-route";

export const { GET, POST } = conferenceRoute({
  form: "conference-consent",
  run: (actor, fields, { conference }) =>
    giveConferenceConsent(actor, { ...fields, id: conference }),
  says: "consentGiven",
});
