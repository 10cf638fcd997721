import { sayExtent } from "@/domain/roster/settle-rows";
import { withNotice } from "../../../../notices";
import { staffForm, withParams } from "../../../../staff-form";
import { whileOpen } from "../../settled";

const preview = (id: string) => `/intern/roster/import/${id}/preview`;

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "roster-preview",
  run: whileOpen((actor, fields, params) => sayExtent(actor, withParams(fields, params))),
  done: (_, { id }) => withNotice(preview(id), "saved"),
  retry: ({ id }) => preview(id),
});
