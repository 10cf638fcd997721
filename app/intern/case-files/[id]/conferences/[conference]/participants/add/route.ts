import { addParticipants } from "@/domain/case-conference/participants";
import { conferenceRoute } from "../../conference-route";

export const { GET, POST } = conferenceRoute({
  form: "conference-invited",
  run: (actor, fields, { conference }) => addParticipants(actor, { ...fields, id: conference }),
  says: "participantAdded",
});
