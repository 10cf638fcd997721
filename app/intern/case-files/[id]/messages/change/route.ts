import { staffForm } from "../../../../staff-form";
import { changeMessage } from "../written";

export const POST = staffForm<{ id: string }, string>({
  form: "message",
  run: (actor, fields) => changeMessage(actor, fields),
  done: (token, { id }) => `/intern/case-files/${id}/messages?written=${token}`,
  retry: ({ id }) => `/intern/case-files/${id}/messages`,
});
