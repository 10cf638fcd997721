import { changeDecision } from "@/domain/case-conference/decisions";
import { withNotice } from "../../../../../../../notices";
import { staffForm } from "../../../../../../../staff-form";

export const { GET, POST } = staffForm<
  { id: string; conference: string; decision: string },
  unknown
>({
  form: "conference-decision-change",
  run: (actor, fields, { decision }) => changeDecision(actor, { ...fields, id: decision }),
  done: (_result, { id, conference }) =>
    withNotice(`/intern/case-files/${id}/conferences/${conference}`, "saved"),
  retry: ({ id, conference, decision }) =>
    `/intern/case-files/${id}/conferences/${conference}/decisions/${decision}`,
});
