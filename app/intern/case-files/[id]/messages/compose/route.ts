import { fieldValue } from "@/lib/forms/fields";
import { staffForm } from "../../../../staff-form";
import { writeMessage } from "../written";

export const POST = staffForm<{ id: string }, string>({
  form: "message",
  run: (actor, fields, { id }) => writeMessage(actor, { ...fields, caseFileId: id }),
  done: (token, { id }) => `/intern/case-files/${id}/messages?written=${token}`,
  retry: ({ id }, fields) =>
    `/intern/case-files/${id}/messages?template=${encodeURIComponent(fieldValue(fields, "template"))}`,
});
