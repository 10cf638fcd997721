import { writeMinutes } from "@/domain/case-conference/hold";
import { minutesRoute } from "./minutes-route";

export const { GET, POST } = minutesRoute({
  form: "conference-minutes",
  save: writeMinutes,
  says: "saved",
});
