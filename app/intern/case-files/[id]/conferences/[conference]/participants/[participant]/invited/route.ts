import { noteInvitedByHand } from "@/domain/case-conference/invite";
import { conferenceRoute } from "../../../conference-route";

export const { GET, POST } = conferenceRoute<"participant">({
  form: "conference-by-hand",
  run: (actor, fields, { conference, participant }) =>
    noteInvitedByHand(actor, { ...fields, id: conference, participantId: participant }),
  says: "saved",
});
