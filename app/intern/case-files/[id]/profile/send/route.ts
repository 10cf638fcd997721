import { updatePerson } from "@/domain/person/commands";
import { withNotice } from "../../../../notices";
import { staffForm, withParams } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "profile",
  run: (actor, fields, params) => updatePerson(actor, withParams(fields, params)),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}`, "saved"),
  retry: ({ id }) => `/intern/case-files/${id}/profile`,
});
