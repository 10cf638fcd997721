import { noteConferenceDeletionAsked } from "@/domain/case-conference/consent-back";
import { conferenceRoute } from "../../../conference-route";

export const { GET, POST } = conferenceRoute<"participant">({
  form: "conference-step",
  run: (actor, _fields, { conference, participant }) =>
    noteConferenceDeletionAsked(actor, { id: conference, participantId: participant }),
  says: "saved",
});
