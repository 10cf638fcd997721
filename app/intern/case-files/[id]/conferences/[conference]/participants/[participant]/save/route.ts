import { changeParticipant } from "@/domain/case-conference/participants";
import { conferenceRoute } from "../../../conference-route";

export const { GET, POST } = conferenceRoute<"participant">({
  form: "conference-participant",
  run: (actor, fields, { conference, participant }) =>
    changeParticipant(actor, { ...fields, id: conference, participantId: participant }),
  says: "saved",
  formOn: ({ participant }) => `/participants/${participant}`,
});
