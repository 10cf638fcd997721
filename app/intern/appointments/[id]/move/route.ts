import { moveAppointment } from "@/domain/appointment/commands";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, { id: string; tellPerson: boolean }>({
  form: "appointment-move",
  run: (actor, fields, params) => moveAppointment(actor, withParams(fields, params)),
  done: ({ id, tellPerson }) =>
    withNotice(
      `/intern/appointments/${id}`,
      tellPerson ? "appointmentMovedTell" : "appointmentMoved",
    ),
  retry: ({ id }) => `/intern/appointments/${id}`,
});
