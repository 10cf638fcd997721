import { withdrawConferenceConsent } from "@/domain/case-conference/consent";
import { conferenceRoute } from "../../conference-route";

export const { GET, POST } = conferenceRoute({
  form: "conference-step",
  run: (actor, fields, { conference }) =>
    withdrawConferenceConsent(actor, { ...fields, id: conference }),
  says: "consentWithdrawn",
});
