import { removeDecision } from "@/domain/case-conference/decisions";
import { conferenceRoute } from "../../../conference-route";

export const { GET, POST } = conferenceRoute<"decision">({
  form: "conference-step",
  ifMissing: "removedMeanwhile",
  run: (actor, fields, { decision }) => removeDecision(actor, { ...fields, id: decision }),
  says: "removed",
});
