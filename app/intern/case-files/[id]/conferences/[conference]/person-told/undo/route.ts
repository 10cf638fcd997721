import { takeConferenceToldBack } from "@/domain/case-conference/tell-person";
import { withNotice } from "../../../../../../notices";
import { staffForm } from "../../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; conference: string }, unknown>({
  form: "conference-step",
  run: (actor, _fields, { conference }) => takeConferenceToldBack(actor, { id: conference }),
  done: (_result, { id, conference }) =>
    withNotice(`/intern/case-files/${id}/conferences/${conference}`, "personNotTold"),
  retry: ({ id, conference }) => `/intern/case-files/${id}/conferences/${conference}`,
});
