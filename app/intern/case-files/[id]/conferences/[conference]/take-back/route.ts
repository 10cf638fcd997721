import { takeHoldBack } from "@/domain/case-conference/held";
import { conferenceRoute } from "../conference-route";

export const { GET, POST } = conferenceRoute({
  form: "conference-step",
  run: (actor, fields, { conference }) => takeHoldBack(actor, { ...fields, id: conference }),
  says: "conferencePlannedAgain",
});
