import { fieldValue } from "@/lib/forms/fields";
import { staffForm } from "../../../staff-form";
import { writeMessage } from "../written";

export const { GET, POST } = staffForm<{ id: string }, string>({
  form: "message",
  mayBeGone: true,
  run: (actor, fields, { id }) => writeMessage(actor, { ...fields, personId: id }),
  done: (token, { id }) => `/intern/messages/${id}?written=${token}`,
  retry: ({ id }, fields) =>
    `/intern/messages/${id}?template=${encodeURIComponent(fieldValue(fields, "template"))}`,
});
