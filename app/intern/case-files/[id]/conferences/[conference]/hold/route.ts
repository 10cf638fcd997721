import { holdConference } from "@/domain/case-conference/hold";
import { withNotice } from "../../../../../notices";
import { staffForm } from "../../../../../staff-form";
import { isKeptOnly, keepMinutes, minutesBodyLimit } from "../minutes/save";

export const { GET, POST } = staffForm<{ id: string; conference: string }, string | Response>({
  form: "conference-hold",
  bodyLimit: minutesBodyLimit,
  run: async (actor, fields, { id, conference }) => {
    if (isKeptOnly(fields)) return keepMinutes(actor, fields, conference);
    await holdConference(actor, { ...fields, id: conference });
    return withNotice(`/intern/case-files/${id}/conferences/${conference}`, "conferenceHeld");
  },
  done: (place) => place,
  retry: ({ id, conference }) => `/intern/case-files/${id}/conferences/${conference}`,
});
