import { correctConsentDay } from "@/domain/case-conference/consent";
import { conferenceRoute } from "../../conference-route";

export const { GET, POST } = conferenceRoute({
  form: "conference-consent-day",
  run: (actor, fields, { conference }) => correctConsentDay(actor, { ...fields, id: conference }),
  says: "saved",
});
