import { takeBackImport } from "@/domain/roster/take-back";
import { withNotice } from "../../../../../notices";
import { staffForm, withParams } from "../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "roster-take-back",
  run: (actor, fields, params) => takeBackImport(actor, withParams(fields, params)),
  done: () => withNotice("/intern/roster/import", "listTakenBack"),
  retry: ({ id }) => `/intern/roster/import/${id}/take-back`,
});
