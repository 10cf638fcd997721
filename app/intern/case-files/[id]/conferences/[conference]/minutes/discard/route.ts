import { discardMinutesDraft } from "@/domain/case-conference/minutes-draft";
import { conferenceRoute } from "../../conference-route";

export const { GET, POST } = conferenceRoute({
  form: "conference-step",
  run: (actor, _fields, { conference }) => discardMinutesDraft(actor, { id: conference }),
  says: "discarded",
});
