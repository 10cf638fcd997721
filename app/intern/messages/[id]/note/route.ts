import { noteMessage } from "@/domain/message/commands";
import { fieldValue } from "@/lib/forms/fields";
import { mailNotice } from "../../../mail-notice";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

type Noted = Awaited<ReturnType<typeof noteMessage>>;

export const { GET, POST } = staffForm<{ id: string }, Noted>({
  form: "message",
  mayBeGone: true,
  run: (actor, fields, { id }) => noteMessage(actor, { ...fields, personId: id }),
  done: ({ medium, overtaken, instead }, { id }) => {
    const address = `/intern/messages/${id}`;
    if (instead) {
      const { template, about } = instead;
      const next = `${address}?template=${template}&${about}=${instead.id}`;
      return withNotice(next, "messageOvertakenNext");
    }
    const noted = medium === "cityMail" ? mailNotice("messageQueued") : "messageNoted";
    return withNotice(address, overtaken ? "messageOvertaken" : noted);
  },
  retry: ({ id }, fields) =>
    `/intern/messages/${id}?written=${encodeURIComponent(fieldValue(fields, "written"))}`,
});
