import { staffForm } from "../../../staff-form";
import { changeMessage } from "../written";

export const { GET, POST } = staffForm<{ id: string }, string>({
  form: "message",
  run: (actor, fields) => changeMessage(actor, fields),
  done: (token, { id }) => `/intern/messages/${id}?written=${token}`,
  retry: ({ id }) => `/intern/messages/${id}`,
});
