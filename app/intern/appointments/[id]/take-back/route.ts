import { takeOutcomeBack } from "@/domain/appointment/take-back";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, { asksOn: boolean }>({
  form: "appointment-take-back",
  run: (actor, fields, params) => takeOutcomeBack(actor, withParams(fields, params)),
  done: ({ asksOn }, { id }) =>
    withNotice(
      `/intern/appointments/${id}`,
      asksOn ? "appointmentOpenAgainAsks" : "appointmentOpenAgain",
    ),
  retry: ({ id }) => `/intern/appointments/${id}`,
});
