import { noteMessage } from "@/domain/message/commands";
import { fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

export const POST = staffForm<{ id: string }, { medium: string }>({
  form: "message",
  run: (actor, fields, { id }) => noteMessage(actor, { ...fields, caseFileId: id }),
  done: ({ medium }, { id }) =>
    withNotice(
      `/intern/case-files/${id}/messages`,
      medium === "cityMail" ? "messageQueued" : "messageNoted",
    ),
  retry: ({ id }, fields) =>
    `/intern/case-files/${id}/messages?written=${encodeURIComponent(fieldValue(fields, "written"))}`,
});
