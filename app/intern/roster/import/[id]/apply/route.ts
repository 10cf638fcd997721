import { applyImport } from "@/domain/roster/apply";
import { withNotice } from "../../../../notices";
import { staffForm, withParams } from "../../../../staff-form";
import { whileOpen } from "../../settled";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "roster-preview",
  run: whileOpen((actor, fields, params) => applyImport(actor, withParams(fields, params))),
  done: () => withNotice("/intern/roster/import", "listApplied"),
  retry: ({ id }) => `/intern/roster/import/${id}/preview`,
});
