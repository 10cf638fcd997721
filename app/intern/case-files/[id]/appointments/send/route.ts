import { makeAppointment } from "@/domain/appointment/commands";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, { id: string }>({
  form: "appointment",
  run: (actor, fields, { id }) => makeAppointment(actor, { ...fields, caseFileId: id }),
  done: ({ id }) => withNotice(`/intern/appointments/${id}`, "appointmentMade"),
  retry: ({ id }) => `/intern/case-files/${id}/appointments`,
});
