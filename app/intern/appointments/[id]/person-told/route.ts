import { noteAppointmentPersonTold } from "@/domain/appointment/tell-person";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "appointment-told",
  run: (actor, fields, { id }) => noteAppointmentPersonTold(actor, { ...fields, id }),
  done: (_result, { id }) => withNotice(`/intern/appointments/${id}`, "personTold"),
  retry: ({ id }) => `/intern/appointments/${id}`,
});
