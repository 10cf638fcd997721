import { now } from "@/lib/clock";
import { fieldValue } from "@/lib/forms/fields";
import { formatTime } from "@/lib/i18n/format";
import { staffForm } from "../../../staff-form";
import { changeMessage, dropChange, keepChange } from "../written";

/** Takes over changed words, or keeps them while somebody types; the script that saves is told what it did. */
export const { GET, POST } = staffForm<{ id: string }, string | Response>({
  form: "message-change",
  run: async (actor, fields) => {
    const then = fieldValue(fields, "then");
    if (then === "drop") return dropChange(actor, fields);
    if (then !== "stay") return changeMessage(actor, fields);
    const version = await keepChange(actor, fields);
    return Response.json({ version, opened: "", at: formatTime(now()) });
  },
  done: (token, { id }) =>
    typeof token === "string" ? `/intern/messages/${id}?written=${token}` : token,
  retry: ({ id }, fields) =>
    `/intern/messages/${id}?change=text&written=${encodeURIComponent(fieldValue(fields, "written"))}`,
});
