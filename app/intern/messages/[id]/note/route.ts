import { noteMessage } from "@/domain/message/commands";
import { fieldValue } from "@/lib/forms/fields";
import { mailNotice } from "../../../mail-notice";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, { medium: string; overtaken: boolean }>({
  form: "message",
  mayBeGone: true,
  run: (actor, fields, { id }) => noteMessage(actor, { ...fields, personId: id }),
  done: ({ medium, overtaken }, { id }) => {
    const noted = medium === "cityMail" ? mailNotice("messageQueued") : "messageNoted";
    return withNotice(`/intern/messages/${id}`, overtaken ? "messageOvertaken" : noted);
  },
  retry: ({ id }, fields) =>
    `/intern/messages/${id}?written=${encodeURIComponent(fieldValue(fields, "written"))}`,
});
