import { discardImport } from "@/domain/roster/discard";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";
import { whileOpen } from "../../settled";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "roster-preview",
  run: whileOpen((actor, _fields, { id }) => discardImport(actor, { id })),
  done: () => withNotice("/intern/roster/import", "listDiscarded"),
  retry: () => "/intern/roster/import",
});
