import { holdConference } from "@/domain/case-conference/hold";
import { minutesRoute } from "../minutes/minutes-route";

export const { GET, POST } = minutesRoute({
  form: "conference-hold",
  save: holdConference,
  says: "conferenceHeld",
});
