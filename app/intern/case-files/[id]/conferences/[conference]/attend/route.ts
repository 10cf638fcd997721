import { changeWhoCame } from "@/domain/case-conference/held";
import { conferenceRoute } from "../conference-route";

export const { GET, POST } = conferenceRoute({
  form: "conference-attend",
  run: (actor, fields, { conference }) => changeWhoCame(actor, { ...fields, id: conference }),
  says: "saved",
});
