import { changeDecision } from "@/domain/case-conference/decisions";
import { conferenceRoute } from "../../../conference-route";

export const { GET, POST } = conferenceRoute<"decision">({
  form: "conference-decision-change",
  ifMissing: "removedMeanwhile",
  run: (actor, fields, { decision }) => changeDecision(actor, { ...fields, id: decision }),
  says: "saved",
  formOn: ({ decision }) => `/decisions/${decision}`,
});
