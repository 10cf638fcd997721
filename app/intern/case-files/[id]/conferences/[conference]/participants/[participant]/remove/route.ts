import { takeOffParticipant } from "@/domain/case-conference/participants";
import { conferenceRoute } from "../../../conference-route";

export const { GET, POST } = conferenceRoute<"participant">({
  form: "conference-step",
  run: (actor, fields, { conference, participant }) =>
    takeOffParticipant(actor, { ...fields, id: conference, participantId: participant }),
  says: "participantRemoved",
});
