import { changeConference } from "@/domain/case-conference/plan";
import { conferenceRoute } from "../conference-route";

export const { GET, POST } = conferenceRoute({
  form: "conference-change",
  run: (actor, fields, { conference }) => changeConference(actor, { ...fields, id: conference }),
  says: ({ tellPerson }: { tellPerson: boolean }) =>
    tellPerson ? "conferenceChangedTell" : "saved",
  formOn: () => "/change",
});
