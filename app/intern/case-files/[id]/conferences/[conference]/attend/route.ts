import { changeWhoCame } from "@/domain/case-conference/held";
import { withNotice } from "../../../../../notices";
import { staffForm } from "../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; conference: string }, unknown>({
  form: "conference-attend",
  run: (actor, fields, { conference }) => changeWhoCame(actor, { ...fields, id: conference }),
  done: (_result, { id, conference }) =>
    withNotice(`/intern/case-files/${id}/conferences/${conference}`, "saved"),
  retry: ({ id, conference }) => `/intern/case-files/${id}/conferences/${conference}`,
});
