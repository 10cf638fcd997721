import { noteConferencePersonTold } from "@/domain/case-conference/tell-person";
import { conferenceRoute } from "../conference-route";

export const { GET, POST } = conferenceRoute({
  form: "conference-step",
  run: (actor, fields, { conference }) =>
    noteConferencePersonTold(actor, { ...fields, id: conference }),
  says: "personTold",
});
