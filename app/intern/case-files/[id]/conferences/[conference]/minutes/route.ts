import { writeMinutes } from "@/domain/case-conference/hold";
import { withNotice } from "../../../../../notices";
import { staffForm } from "../../../../../staff-form";
import { isKeptOnly, keepMinutes, minutesBodyLimit } from "./save";

export const { GET, POST } = staffForm<{ id: string; conference: string }, string | Response>({
  form: "conference-minutes",
  bodyLimit: minutesBodyLimit,
  run: async (actor, fields, { id, conference }) => {
    if (isKeptOnly(fields)) return keepMinutes(actor, fields, conference);
    await writeMinutes(actor, { ...fields, id: conference });
    return withNotice(`/intern/case-files/${id}/conferences/${conference}`, "saved");
  },
  done: (place) => place,
  retry: ({ id, conference }) => `/intern/case-files/${id}/conferences/${conference}`,
});
