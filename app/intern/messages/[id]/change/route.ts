import { fieldValue } from "@/lib/forms/fields";
import { staffForm } from "../../../staff-form";
import { changeMessage } from "../written";

export const { GET, POST } = staffForm<{ id: string }, string>({
  form: "message-change",
  run: (actor, fields) => changeMessage(actor, fields),
  done: (token, { id }) => `/intern/messages/${id}?written=${token}`,
  retry: ({ id }, fields) =>
    `/intern/messages/${id}?change=text&written=${encodeURIComponent(fieldValue(fields, "written"))}`,
});
