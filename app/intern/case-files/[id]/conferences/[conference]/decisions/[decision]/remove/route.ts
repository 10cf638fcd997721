import { removeDecision } from "@/domain/case-conference/decisions";
import { withNotice } from "../../../../../../../notices";
import { staffForm } from "../../../../../../../staff-form";

export const { GET, POST } = staffForm<
  { id: string; conference: string; decision: string },
  unknown
>({
  form: "conference-step",
  run: (actor, fields, { decision }) => removeDecision(actor, { ...fields, id: decision }),
  done: (_result, { id, conference }) =>
    withNotice(`/intern/case-files/${id}/conferences/${conference}`, "removed"),
  retry: ({ id, conference }) => `/intern/case-files/${id}/conferences/${conference}`,
});
