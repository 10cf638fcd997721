import { takeAppointmentToldBack } from "@/domain/appointment/tell-person";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "appointment-told",
  run: (actor, _fields, { id }) => takeAppointmentToldBack(actor, { id }),
  done: (_result, { id }) => withNotice(`/intern/appointments/${id}`, "personNotTold"),
  retry: ({ id }) => `/intern/appointments/${id}`,
});
