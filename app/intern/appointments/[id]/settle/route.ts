import { settleAppointment } from "@/domain/appointment/commands";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, { to: string; tellPerson: boolean }>({
  form: "appointment-settle",
  run: (actor, fields, params) => settleAppointment(actor, withParams(fields, params)),
  done: ({ to, tellPerson }, { id }) =>
    withNotice(
      `/intern/appointments/${id}`,
      to === "missed"
        ? tellPerson
          ? "appointmentMissedTell"
          : "appointmentMissed"
        : tellPerson
          ? "appointmentCancelledTell"
          : "appointmentSettled",
    ),
  retry: ({ id }) => `/intern/appointments/${id}`,
});
