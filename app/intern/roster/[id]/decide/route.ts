import { decideEntry } from "@/domain/roster/decide";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "roster-decision",
  mayBeGone: true,
  run: (actor, fields, params) => decideEntry(actor, withParams(fields, params)),
  done: (_result, { id }) => withNotice(`/intern/roster/${id}`, "saved"),
  retry: ({ id }) => `/intern/roster/${id}`,
});
