import { makeStep } from "@/domain/case-conference/decisions";
import { conferenceRoute } from "../../../conference-route";

export const { GET, POST } = conferenceRoute<"decision">({
  form: "conference-decision-change",
  ifMissing: "removedMeanwhile",
  run: (actor, fields, { decision }) => makeStep(actor, { ...fields, id: decision }),
  says: "decisionIsStep",
  formOn: ({ decision }) => `/decisions/${decision}`,
});
