import { addDecision } from "@/domain/case-conference/decisions";
import { conferenceRoute } from "../../conference-route";

export const { GET, POST } = conferenceRoute({
  form: "conference-decision",
  run: (actor, fields, { conference }) =>
    addDecision(actor, { ...fields, conferenceId: conference }),
  says: "decisionAdded",
});
