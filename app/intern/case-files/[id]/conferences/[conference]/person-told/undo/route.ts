import { takeConferenceToldBack } from "@/domain/case-conference/tell-person";
import { conferenceRoute } from "../../conference-route";

export const { GET, POST } = conferenceRoute({
  form: "conference-step",
  run: (actor, _fields, { conference }) => takeConferenceToldBack(actor, { id: conference }),
  says: "personNotTold",
});
